package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edit changes the text and nothing that {@code quote} does. */
class UnchangedCodeTest {

    private static final Edits EDITS = new Edits(edits());
    private static final Edits PLAIN = new Edits(edits(), List.of("-g:none"), List.of("-parameters"));

    @ParameterizedTest
    @MethodSource("edits")
    @Assertion({"F3", "F5"})
    void method_has_the_same_fingerprint(Edit edit) {
        assertEquals(EDITS.before(edit, "quote"), EDITS.after(edit, "quote"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    @Assertion("F3")
    void method_has_the_same_fingerprint_without_debug_information(Edit edit) {
        assertEquals(EDITS.before(edit, "quote"), PLAIN.before(edit, "quote"));
    }

    private static List<Edit> edits() {
        String lambda = "java.util.stream.IntStream.of(n).map(i -> i + 2).sum()";
        String choice = "switch (Kind.values()[n]) { case B: return 1; case C: return 2; default: return 3; }";
        return List.of(
                Edit.body(
                        "comments, line breaks, blanks", "«return n+1;¦/* more */\n\n  return n +\n 1; // one more\n»"),
                Edit.body("a constant that -g stores for the debugger", "final int «a¦b» = 5; return n + «a¦b»;"),
                Edit.body("names of local variables", "int «a¦b» = n; return «a¦b» + 1;"),
                Edit.body(
                        "the name of a captured variable",
                        "int «a¦b» = n; return new Object() { int x() { return «a¦b»; } }.x();"),
                Edit.body(
                        "the name of a variable that a lambda captures",
                        "int «a¦b» = n; Runnable r = () -> System.out.print(«a¦b»); return n;"),
                Edit.members(
                        "the order of the methods",
                        "«int a(int n) { return n; }¦» public int quote(int n) { return a(n) + b(n); } int b(int n) { return 2 * n; } «¦int a(int n) { return n; }»"),
                Edit.body("the order of fields", "return new Tax().rate;")
                        .with("class Tax { «int rate; int more;¦int more; int rate;» }"),
                Edit.body("another method's lambda before it", "return " + lambda + ";")
                        .with("class Unused {}")
                        .member("«¦Runnable first() { return () -> System.out.print(1); }»"),
                Edit.body(
                                "another method's anonymous class before it",
                                "return new Object() { int x() { return 1; } }.x();")
                        .member("«¦Object first() { return new Object() {}; }»"),
                Edit.body(
                                "an anonymous class in a lambda, after another method's",
                                "Runnable r = () -> new Object() {}.toString(); return n;")
                        .member("«¦Object first() { return new Object() {}; }»"),
                Edit.body(
                                "an anonymous class in an anonymous class, after another method's",
                                "return new Object() { Object x() { return new Object() {}; } }.x().hashCode();")
                        .member("«¦Object first() { return new Object() {}; }»"),
                Edit.body(
                                "a member of a local class, after another method's",
                                "class Local { class Inner { } } return new Local().new Inner().hashCode();")
                        .member("«¦Object first() { class Local {} return new Local(); }»"),
                Edit.body("an assertion elsewhere", "return n + RATE.length;")
                        .member("static final int[] RATE = {1}; void first(int n) { «¦assert n > 0;» }"),
                Edit.body("the only assertion, elsewhere", "return n;")
                        .member("void first(int n) { «¦assert n > 0;» }"),
                Edit.body("a switch over the same enum elsewhere", choice)
                        .with("enum Kind { A, B, C }")
                        .member(
                                "int first(Kind k) { «¦switch (k) { case C: return 9; case A: return 8; }» return 0; }"),
                Edit.body("a switch over another enum elsewhere", choice)
                        .with("enum Kind { A, B, C }")
                        .with("enum Other { X }")
                        .member("int first(Other o) { «¦switch (o) { case X: return 9; }» return 0; }"),
                Edit.members(
                        "Larder's annotations",
                        "«@io.larder.CacheData¦@io.larder.CacheData(ttl = \"1m\")» public int quote(«¦@io.larder.ExcludeFromKey» int n) { return n; }"),
                Edit.body("a method of a class that it uses", "return Tax.of(n);")
                        .with(
                                "class Tax { static int of(int n) { return n; } «¦static int unused(int n) { return n; }» }"),
                Edit.body("a field of the bean", "return n;")
                        .member("«¦@jakarta.inject.Inject Tax tax; Object first() { return tax; }»")
                        .with("class Tax {}"),
                Edit.body("another bean of an interface that it does not call", "return n;")
                        .with("interface Levy { int of(int n); }")
                        .with("class Tax implements Levy { public int of(int n) { return n + «1¦2»; } }")
                        .discovering("Tax"),
                Edit.body("a logger that names its class", "LOG.log(System.Logger.Level.INFO, \"x\"); return n;")
                        .member(
                                "static final System.Logger LOG = System.getLogger(Prices.class.getName()); int first(int n) { return n + «1¦2»; }"));
    }

    @Test
    @Assertion("F3")
    void debug_flags_do_not_change_any_fingerprint_of_a_library() {
        List<String> sources = librarySources();
        Map<String, SetHash.Element> without = methods(InMemoryCompiler.compile(options("-g:none"), sources));

        Map<String, SetHash.Element> with = methods(InMemoryCompiler.compile(options("-g", "-parameters"), sources));

        List<String> different = with.keySet().stream()
                .filter(name -> !with.get(name).equals(without.get(name)))
                .toList();
        assertEquals(List.of(), different);
        assertEquals(without.keySet(), with.keySet());
        assertTrue(with.size() > 200, () -> with.size() + " methods");
    }

    private static List<String> options(String... debug) {
        return Stream.concat(
                        Stream.of(debug), Stream.of("-nowarn", "-classpath", System.getProperty("java.class.path")))
                .toList();
    }

    private static List<String> librarySources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/larder/internal/core"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(UnchangedCodeTest::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without the methods that the compiler made: they are in those that use them, and without debug flags javac shares them. */
    private static Map<String, SetHash.Element> methods(Map<String, byte[]> classes) {
        List<String> names = classes.keySet().stream().toList();
        ClassRepository code = new ClassRepository(
                names,
                name -> classes.containsKey(name)
                        ? new ClassFileLocation(TestApplication.CLASSES, () -> classes.get(name))
                        : null,
                new PlatformCode(List.of()));
        DigestCache digestCache = new DigestCache(code);
        Map<String, SetHash.Element> methods = new TreeMap<>();
        for (String name : names) {
            if (code.find(name) instanceof ApplicationClass applicationClass) {
                applicationClass.members().methods().values().stream()
                        .filter(method -> !method.isCompilerGenerated())
                        .forEach(method -> methods.put(method.toString(), digestCache.method(method)));
            }
        }
        return methods;
    }
}
