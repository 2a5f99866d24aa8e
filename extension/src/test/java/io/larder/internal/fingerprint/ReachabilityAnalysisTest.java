package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a fingerprint reaches: the application's own code, other jars, the server, Java. */
class ReachabilityAnalysisTest {

    private static final List<String> PRICES = List.of("shop.Prices");
    private static final String USER =
            "package shop; public class Prices { public int quote(int n) { return tax.Tax.of(n); } }";

    @Test
    @Assertion("F2")
    void library_class_is_included_by_its_bytes() {
        Fingerprint before = withTax(
                TestApplication.LIBRARY, "package tax; public class Tax { public static int of(int n) { return n; } }");

        Fingerprint after = withTax(
                TestApplication.LIBRARY,
                "package tax; public class Tax { public static int of(int n) { return n; } static void unused() {} }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void references_of_a_library_class_are_not_followed() {
        String tax = "package tax; public class Tax { public static int of(int n) { return Rate.of(n); } }";

        Fingerprint before =
                withTax(TestApplication.LIBRARY, tax, "package tax; class Rate { static int of(int n) { return n; } }");
        Fingerprint after = withTax(
                TestApplication.LIBRARY, tax, "package tax; class Rate { static int of(int n) { return -n; } }");

        assertEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void library_superclass_is_included_by_its_bytes() {
        String user = "package shop; public class Prices extends tax.Tax { public int quote(int n) { return n; } }";

        Fingerprint before =
                quote(TestApplication.LIBRARY, user, "package tax; public class Tax { int of(int n) { return n; } }");
        Fingerprint after =
                quote(TestApplication.LIBRARY, user, "package tax; public class Tax { int of(int n) { return -n; } }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void platform_class_is_included_by_name_and_descriptor() {
        Fingerprint before =
                withTax("jrt:/server/", "package tax; public class Tax { public static int of(int n) { return n; } }");
        Fingerprint after =
                withTax("jrt:/server/", "package tax; public class Tax { public static int of(int n) { return -n; } }");
        Fingerprint other =
                withTax("jrt:/server/", "package tax; public class Tax { public static int of(long n) { return 1; } }");

        assertEquals(before, after);
        assertNotEquals(before, other);
    }

    @Test
    @Assertion("F2")
    void jar_with_a_discovered_type_is_application_code() {
        String tax = "package tax; public class Tax { public static int of(int n) { return Rate.of(n); } }";
        List<String> discovered = List.of("shop.Prices", "tax.Tax");

        Fingerprint before = quote(
                discovered,
                TestApplication.LIBRARY,
                USER,
                tax,
                "package tax; class Rate { static int of(int n) { return n; } }");
        Fingerprint after = quote(
                discovered,
                TestApplication.LIBRARY,
                USER,
                tax,
                "package tax; class Rate { static int of(int n) { return -n; } }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void inherited_method_is_analyzed_for_the_bean_class() {
        String base =
                "package shop; public class Base { public int quote(int n) { return rate() * n; } int rate() { return 1; } }";
        TestApplication application = TestApplication.of(
                List.of("shop.Base", "shop.A", "shop.B"),
                base,
                "package shop; public class A extends Base {}",
                "package shop; public class B extends Base { int rate() { return 2; } }");

        assertNotEquals(application.fingerprint("shop.A", "quote"), application.fingerprint("shop.B", "quote"));
    }

    @Test
    @Assertion({"F2", "F5"})
    void fingerprint_does_not_depend_on_the_order_of_types_or_requests() {
        String sources =
                "package shop; public class T%d { T%d next; public int quote(int n) { return n < %d ? n : next.quote(n - 1); } }";
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            names.add("shop.T" + i);
            texts.add(sources.formatted(i, (i + 1) % 10, i));
        }
        List<String> reversedNames = new ArrayList<>(names);
        Collections.reverse(reversedNames);
        TestApplication one = TestApplication.of(names, texts.toArray(String[]::new));
        TestApplication other = TestApplication.of(reversedNames, texts.toArray(String[]::new));

        List<Fingerprint> forward =
                names.stream().map(name -> one.fingerprint(name, "quote")).toList();
        List<Fingerprint> backward = new ArrayList<>(reversedNames.stream()
                .map(name -> other.fingerprint(name, "quote"))
                .toList());

        Collections.reverse(backward);
        assertEquals(forward, backward);
        assertEquals(10, forward.stream().distinct().count());
    }

    @Test
    @Assertion("F2")
    void unreadable_class_file_is_included_by_its_name() throws NoSuchMethodException {
        ClassFileLocation unreadable = new ClassFileLocation(TestApplication.CLASSES, () -> {
            throw new IOException("gone");
        });

        assertEquals(ofString(name -> unreadable), ofString(name -> unreadable));
        assertEquals(ofString(name -> null), ofString(name -> null));
    }

    @Test
    @Assertion("F2")
    void unparsable_class_file_is_included_by_its_bytes() throws NoSuchMethodException {
        byte[] some = {1, 2, 3};
        byte[] others = {1, 2, 4};

        assertNotEquals(
                ofString(name -> new ClassFileLocation(TestApplication.CLASSES, () -> some)),
                ofString(name -> new ClassFileLocation(TestApplication.CLASSES, () -> others)));
    }

    private static Fingerprint ofString(ClassFileLocator files) throws NoSuchMethodException {
        return new ApplicationCode(List.of("java.lang.String"), files, new PlatformCode(List.of()))
                .of(String.class, String.class.getMethod("length"), List.of());
    }

    private static Fingerprint withTax(String source, String... tax) {
        return quote(source, USER, tax);
    }

    private static Fingerprint quote(String source, String user, String... others) {
        return quote(PRICES, source, user, others);
    }

    private static Fingerprint quote(List<String> discovered, String source, String user, String... others) {
        List<String> sources = new ArrayList<>(List.of(others));
        sources.add(user);
        return TestApplication.compiled(List.of(), discovered, sources)
                .withLibrary(source, TestApplication.of(List.of(), others))
                .fingerprint("shop.Prices", "quote");
    }
}
