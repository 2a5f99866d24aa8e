package io.larder.internal.engine.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a fingerprint reaches: the application's own code, other jars, the server, Java. */
class ReachTest {

    private static final List<String> PRICES = List.of("shop.Prices");
    private static final String USER =
            "package shop; public class Prices { public int quote(int n) { return tax.Tax.of(n); } }";

    @Test
    @Assertion("F2")
    void class_of_another_jar_counts_by_its_bytes() {
        Fingerprint before = withTax(
                Application.LIBRARY, "package tax; public class Tax { public static int of(int n) { return n; } }");

        Fingerprint after = withTax(
                Application.LIBRARY,
                "package tax; public class Tax { public static int of(int n) { return n; } static void unused() {} }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void class_of_another_jar_is_not_followed() {
        String tax = "package tax; public class Tax { public static int of(int n) { return Rate.of(n); } }";

        Fingerprint before =
                withTax(Application.LIBRARY, tax, "package tax; class Rate { static int of(int n) { return n; } }");
        Fingerprint after =
                withTax(Application.LIBRARY, tax, "package tax; class Rate { static int of(int n) { return -n; } }");

        assertEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void superclass_in_another_jar_counts_by_its_bytes() {
        String user = "package shop; public class Prices extends tax.Tax { public int quote(int n) { return n; } }";

        Fingerprint before =
                quote(Application.LIBRARY, user, "package tax; public class Tax { int of(int n) { return n; } }");
        Fingerprint after =
                quote(Application.LIBRARY, user, "package tax; public class Tax { int of(int n) { return -n; } }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void class_of_the_server_counts_by_name_and_descriptor() {
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
    void every_jar_with_a_discovered_type_is_the_applications_own() {
        String tax = "package tax; public class Tax { public static int of(int n) { return Rate.of(n); } }";
        List<String> discovered = List.of("shop.Prices", "tax.Tax");

        Fingerprint before = quote(
                discovered,
                Application.LIBRARY,
                USER,
                tax,
                "package tax; class Rate { static int of(int n) { return n; } }");
        Fingerprint after = quote(
                discovered,
                Application.LIBRARY,
                USER,
                tax,
                "package tax; class Rate { static int of(int n) { return -n; } }");

        assertNotEquals(before, after);
    }

    @Test
    @Assertion("F2")
    void inherited_method_counts_as_the_bean_class_has_it() {
        String base =
                "package shop; public class Base { public int quote(int n) { return rate() * n; } int rate() { return 1; } }";
        Application application = Application.of(
                List.of("shop.Base", "shop.A", "shop.B"),
                base,
                "package shop; public class A extends Base {}",
                "package shop; public class B extends Base { int rate() { return 2; } }");

        assertNotEquals(application.fingerprint("shop.A", "quote"), application.fingerprint("shop.B", "quote"));
    }

    @Test
    @Assertion({"F2", "F5"})
    void neither_the_order_of_the_types_nor_that_of_the_questions_counts() {
        String sources =
                "package shop; public class T%d { T%d next; public int quote(int n) { return n < %d ? n : next.quote(n - 1); } }";
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            names.add("shop.T" + i);
            texts.add(sources.formatted(i, (i + 1) % 10, i));
        }
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        Application one = Application.of(names, texts.toArray(String[]::new));
        Application other = Application.of(backwards, texts.toArray(String[]::new));

        List<Fingerprint> there =
                names.stream().map(name -> one.fingerprint(name, "quote")).toList();
        List<Fingerprint> back = new ArrayList<>(
                backwards.stream().map(name -> other.fingerprint(name, "quote")).toList());

        Collections.reverse(back);
        assertEquals(there, back);
        assertEquals(10, there.stream().distinct().count());
    }

    @Test
    @Assertion("F2")
    void class_file_that_cannot_be_read_counts_by_its_name_and_stops_nothing() throws NoSuchMethodException {
        ClassFile unreadable = new ClassFile(Application.OWN, () -> {
            throw new IOException("gone");
        });

        assertEquals(ofString(name -> unreadable), ofString(name -> unreadable));
        assertEquals(ofString(name -> null), ofString(name -> null));
    }

    @Test
    @Assertion("F2")
    void class_file_that_is_not_understood_counts_by_its_bytes() throws NoSuchMethodException {
        byte[] some = {1, 2, 3};
        byte[] others = {1, 2, 4};

        assertNotEquals(
                ofString(name -> new ClassFile(Application.OWN, () -> some)),
                ofString(name -> new ClassFile(Application.OWN, () -> others)));
    }

    private static Fingerprint ofString(ClassFiles files) throws NoSuchMethodException {
        return new ApplicationCode(List.of("java.lang.String"), files, new ServerCode(List.of()))
                .of(String.class, String.class.getMethod("length"));
    }

    private static Fingerprint withTax(String source, String... tax) {
        return quote(source, USER, tax);
    }

    private static Fingerprint quote(String source, String user, String... others) {
        return quote(PRICES, source, user, others);
    }

    private static Fingerprint quote(List<String> discovered, String source, String user, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.add(user);
        return Application.compiled(List.of(), discovered, all)
                .beside(source, Application.of(List.of(), others))
                .fingerprint("shop.Prices", "quote");
    }
}
