package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Classes that a method does not call, and that decide what its entries hold: codecs, encoders, predicates. They did not count, so that a
 * changed codec read what the old one had written.
 */
class EntryCallbackClassesTest {

    private static final String PRICES = "package shop; public class Prices { public int quote(int n) { return n; } }";

    @Test
    @Assertion("F7")
    void changed_participant_changes_the_fingerprint() {
        assertNotEquals(fingerprint(codec("n"), ""), fingerprint(codec("-n"), ""));
    }

    @Test
    @Assertion("F7")
    void code_that_a_participant_reaches_counts() {
        String codec = "package shop; public class Codec implements java.util.function.IntUnaryOperator {"
                + " public int applyAsInt(int n) { return new Form().write(n); } }";

        assertNotEquals(
                fingerprint(codec, "package shop; class Form { int write(int n) { return n; } }"),
                fingerprint(codec, "package shop; class Form { int write(int n) { return -n; } }"));
    }

    @Test
    @Assertion("F7")
    void constructor_and_constants_of_a_participant_count() {
        String codec = "package shop; public class Codec { static final int FORM = Integer.parseInt(\"%s\"); int n;"
                + " public Codec() { n = %s; } }";

        Fingerprint some = fingerprint(codec.formatted("1", "1"), "");

        assertNotEquals(some, fingerprint(codec.formatted("2", "1"), ""));
        assertNotEquals(some, fingerprint(codec.formatted("1", "2"), ""));
    }

    @Test
    @Assertion("F7")
    void participant_in_a_library_counts() {
        assertNotEquals(ofLibrary(codec("n")), ofLibrary(codec("-n")));
    }

    private static Fingerprint ofLibrary(String codec) {
        return TestApplication.of(List.of("shop.Prices"), PRICES, codec)
                .withLibrary(TestApplication.LIBRARY, TestApplication.of(List.of(), codec))
                .fingerprint("shop.Prices", "quote", "shop.Codec");
    }

    @Test
    @Assertion("F7")
    void participant_that_comes_or_goes_changes_the_fingerprint() {
        TestApplication application = TestApplication.of(
                List.of("shop.Prices"),
                "package shop; public class Prices { public int quote(int n) { return new Codec().applyAsInt(n); } }",
                codec("n"));

        assertNotEquals(
                application.fingerprint("shop.Prices", "quote"),
                application.fingerprint("shop.Prices", "quote", "shop.Codec"));
    }

    @Test
    @Assertion("F7")
    void order_of_participants_does_not_count() {
        TestApplication application =
                TestApplication.of(List.of("shop.Prices"), PRICES, codec("n"), "package shop; public class Encoder {}");

        assertEquals(
                application.fingerprint("shop.Prices", "quote", "shop.Codec", "shop.Encoder"),
                application.fingerprint("shop.Prices", "quote", "shop.Encoder", "shop.Codec"));
    }

    @Test
    @Assertion("F5")
    void class_that_takes_no_part_does_not_count() {
        assertEquals(
                TestApplication.of(List.of("shop.Prices"), PRICES, codec("n")).fingerprint("shop.Prices", "quote"),
                TestApplication.of(List.of("shop.Prices"), PRICES, codec("-n")).fingerprint("shop.Prices", "quote"));
    }

    private static String codec(String result) {
        return "package shop; public class Codec implements java.util.function.IntUnaryOperator {"
                + " public int applyAsInt(int n) { return " + result + "; } }";
    }

    private static Fingerprint fingerprint(String codec, String other) {
        String[] sources = other.isEmpty() ? new String[] {PRICES, codec} : new String[] {PRICES, codec, other};
        return TestApplication.of(List.of("shop.Prices"), sources).fingerprint("shop.Prices", "quote", "shop.Codec");
    }
}
