package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts of a library: more than the class that the application names. */
class LibraryCodeTest {

    private static final String PRICES =
            "package shop; public class Prices { public int quote(int n) { return new tax.Tax().of(n); } public int other() { return 1; } }";
    private static final String OTHER_LIBRARY = "jar:file:/app/WEB-INF/lib/base.jar!/";

    @TempDir
    Path directory;

    /** A facade of a library is often empty and inherits all: its own class file never changes. */
    @Test
    @Assertion("F8")
    void method_inherited_from_a_library_superclass_counts() {
        String tax = "package tax; public class Tax extends Base {}";

        assertNotEquals(
                quote(tax, "package tax; public class Base { public int of(int n) { return n; } }"),
                quote(tax, "package tax; public class Base { public int of(int n) { return -n; } }"));
    }

    @Test
    @Assertion("F8")
    void method_inherited_from_a_library_interface_counts() {
        String tax = "package tax; public class Tax implements Base {}";

        assertNotEquals(
                quote(tax, "package tax; public interface Base { default int of(int n) { return n; } }"),
                quote(tax, "package tax; public interface Base { default int of(int n) { return -n; } }"));
    }

    @Test
    @Assertion("F8")
    void superclass_in_another_library_counts() {
        assertNotEquals(withBase("n"), withBase("-n"));
    }

    private static Fingerprint withBase(String result) {
        String tax = "package tax; public class Tax extends base.Base {}";
        String base = "package base; public class Base { public int of(int n) { return %s; } }".formatted(result);
        return TestApplication.of(List.of("shop.Prices"), PRICES, tax, base)
                .withLibrary(TestApplication.LIBRARY, TestApplication.of(List.of(), tax, base))
                .withLibrary(OTHER_LIBRARY, TestApplication.of(List.of(), base))
                .fingerprint("shop.Prices", "quote");
    }

    /** A library may extend a class of a jar that holds beans: that class is the application's, and its methods are followed. */
    @Test
    @Assertion("F8")
    void method_that_a_library_class_inherits_from_the_application_counts() {
        assertNotEquals(inheritedFromApplication("n"), inheritedFromApplication("-n"));
    }

    private static Fingerprint inheritedFromApplication(String result) {
        String tax = "package tax; public class Tax extends shop.Base {}";
        String base = "package shop; public class Base { public int of(int n) { return Rate.of(n); } }";
        String rate = "package shop; class Rate { static int of(int n) { return %s; } }".formatted(result);
        TestApplication library = TestApplication.of(List.of(), tax, base, rate);
        library.classes().keySet().retainAll(List.of("tax/Tax"));
        return TestApplication.of(List.of("shop.Prices"), PRICES, tax, base, rate)
                .withLibrary(TestApplication.LIBRARY, library)
                .fingerprint("shop.Prices", "quote");
    }

    /** An upgrade rarely touches the class that an application calls; it did not count, and old results were served. */
    @Test
    @Assertion("F8")
    void upgrade_behind_an_unchanged_facade_counts() {
        Fingerprint before = withChecksums("quote", Map.of("tax/Tax.class", 1L, "tax/Rate.class", 2L, "rates.csv", 3L));

        assertNotEquals(
                before, withChecksums("quote", Map.of("tax/Tax.class", 1L, "tax/Rate.class", 9L, "rates.csv", 3L)));
        assertNotEquals(
                before, withChecksums("quote", Map.of("tax/Tax.class", 1L, "tax/Rate.class", 2L, "rates.csv", 9L)));
        assertNotEquals(before, withChecksums("quote", Map.of("tax/Tax.class", 1L, "tax/Rate.class", 2L)));
    }

    @Test
    @Assertion({"F8", "F5"})
    void library_that_the_method_does_not_reach_does_not_count() {
        assertEquals(
                withChecksums("other", Map.of("tax/Rate.class", 2L)),
                withChecksums("other", Map.of("tax/Rate.class", 9L)));
    }

    @Test
    @Assertion({"F3", "F8"})
    void notes_of_a_build_do_not_count() {
        Map<String, Long> rebuilt = new HashMap<>(Map.of("tax/Tax.class", 1L));
        for (String note : List.of(
                "META-INF/MANIFEST.MF",
                "META-INF/maven/tax/tax/pom.properties",
                "META-INF/SIGNER.SF",
                "META-INF/SIGNER.RSA",
                "META-INF/INDEX.LIST")) {
            rebuilt.put(note, 9L);
        }

        assertEquals(withChecksums("quote", Map.of("tax/Tax.class", 1L)), withChecksums("quote", rebuilt));
        rebuilt.put("META-INF/services/tax.Rates", 9L);
        assertNotEquals(withChecksums("quote", Map.of("tax/Tax.class", 1L)), withChecksums("quote", rebuilt));
    }

    private static Fingerprint withChecksums(String method, Map<String, Long> checksums) {
        String tax = "package tax; public class Tax { public int of(int n) { return n; } }";
        return TestApplication.of(List.of("shop.Prices"), PRICES, tax)
                .withLibrary(TestApplication.LIBRARY, TestApplication.of(List.of(), tax))
                .withChecksums(TestApplication.LIBRARY, checksums)
                .fingerprint("shop.Prices", method);
    }

    @Test
    @Assertion("F8")
    void upgraded_jar_counts_as_a_whole() throws Exception {
        Map<String, byte[]> before = library("n");
        Map<String, byte[]> after = library("-n");
        Path classes = Files.createDirectories(directory.resolve("classes"));
        write(classes, InMemoryCompiler.compile(List.of(), List.of(PRICES, TAX, rate("n"))), "shop/Prices");

        Fingerprint some = ofJar(classes, jar("tax-1.jar", before));
        Fingerprint rebuilt = ofJar(classes, jar("tax-1b.jar", before));
        Fingerprint other = ofJar(classes, jar("tax-2.jar", after));

        assertEquals(some, rebuilt);
        assertNotEquals(some, other);
    }

    @Test
    @Assertion("F8")
    void exploded_library_counts_as_a_whole() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        write(classes, InMemoryCompiler.compile(List.of(), List.of(PRICES, TAX, rate("n"))), "shop/Prices");
        Path library = Files.createDirectories(directory.resolve("tax.jar"));
        write(library, library("n"), "tax/Tax", "tax/Rate");
        Fingerprint before = ofJar(classes, library);

        write(library, library("-n"), "tax/Tax", "tax/Rate");

        assertNotEquals(before, ofJar(classes, library));
    }

    private static final String TAX = "package tax; public class Tax { public int of(int n) { return Rate.of(n); } }";

    private static String rate(String result) {
        return "package tax; class Rate { static int of(int n) { return %s; } }".formatted(result);
    }

    private static Map<String, byte[]> library(String result) {
        return InMemoryCompiler.compile(List.of(), List.of(TAX, rate(result)));
    }

    private static void write(Path folder, Map<String, byte[]> classes, String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, classes.get(name));
        }
    }

    /** Its entries have the time of its making, and a manifest that says so. */
    private Path jar(String name, Map<String, byte[]> classes) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write(("Manifest-Version: 1.0\nBuilt-For: " + name + "\n").getBytes());
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey() + ".class"));
                out.write(each.getValue());
            }
        }
        return jar;
    }

    private static Fingerprint ofJar(Path classes, Path library) throws Exception {
        URL[] urls = {classes.toUri().toURL(), library.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null);
                DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            return new ApplicationCode(List.of("shop.Prices"), files, PlatformCode.of(key -> null))
                    .of("shop.Prices", "quote(I)I", List.of());
        }
    }

    private static Fingerprint quote(String... library) {
        String[] sources = {PRICES, library[0], library[1]};
        return TestApplication.of(List.of("shop.Prices"), sources)
                .withLibrary(TestApplication.LIBRARY, TestApplication.of(List.of(), library))
                .fingerprint("shop.Prices", "quote");
    }
}
