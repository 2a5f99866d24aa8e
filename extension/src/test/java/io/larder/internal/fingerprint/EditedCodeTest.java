package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edit changes what {@code quote} does, and nothing that {@code other}, of the same class, does. */
class EditedCodeTest {

    private static final Edits EDITS = new Edits(edits());

    @ParameterizedTest
    @MethodSource("edits")
    @Assertion("F2")
    void edited_method_has_another_fingerprint(Edit edit) {
        assertNotEquals(EDITS.before(edit, "quote"), EDITS.after(edit, "quote"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    @Assertion("F5")
    void unrelated_method_has_the_same_fingerprint(Edit edit) {
        assertEquals(EDITS.before(edit, "other"), EDITS.after(edit, "other"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    @Assertion("O5")
    void elements_of_an_edited_method_differ_and_those_of_another_do_not(Edit edit) {
        assertNotEquals(EDITS.elementsBefore(edit, "quote"), EDITS.elementsAfter(edit, "quote"));
        assertEquals(EDITS.elementsBefore(edit, "other"), EDITS.elementsAfter(edit, "other"));
    }

    private static List<Edit> edits() {
        return Stream.of(inTheClass(), inOtherClasses(), inPossibleCallTargets(), throughLibraryCode())
                .flatMap(edits -> edits)
                .toList();
    }

    private static Stream<Edit> inTheClass() {
        return Stream.of(
                prices("a constant", "return n * «3¦4»;"),
                prices("an operator", "return n «+¦-» 3;"),
                prices("a comparison", "return n «<¦<=» 3 ? 1 : 2;"),
                prices("a string", "return \"«a¦b»\".length();"),
                prices("a text block", "return \"\"\"\n  first\n  «second¦third»\"\"\".hashCode();"),
                prices("a text of half a character", "return \"\\ud83«d¦e»\".hashCode();"),
                prices("the text around a joined string", "return (\"«a¦b»\" + n).hashCode();"),
                prices("a double that differs by its sign only", "return (int) (1 / «0.0¦-0.0»);"),
                prices("a type of number", "return (int) (n / «2¦2f»);"),
                prices("the body of a lambda", "return java.util.stream.IntStream.of(n).map(i -> i «+¦*» 2).sum();"),
                prices(
                        "a lambda in a lambda",
                        "Runnable r = () -> { Runnable s = () -> System.out.print(«1¦2»); s.run(); }; r.run(); return n;"),
                prices(
                        "a method reference",
                        "java.util.function.IntUnaryOperator f = Math::«abs¦negateExact»; return f.applyAsInt(n);"),
                prices(
                        "a case of a switch",
                        "switch (n) { case 1: return 5; case «2¦3»: return 6; default: return 7; }"),
                prices(
                        "a case of a switch over strings",
                        "switch (\"\" + n) { case \"«a¦b»\": return 1; default: return 2; }"),
                prices(
                        "an exception handler",
                        "try { return 10 / n; } catch («Arithmetic¦Runtime»Exception e) { return 0; }"),
                prices("a finally block", "try { return 10 / n; } finally { System.nanoTime(); «¦System.gc();» }"),
                prices("one argument more of a variable number", "return java.util.List.of(n, 1«¦, 2»).size();"),
                prices("a local variable in another place", "int a = 1; int b = 2; a += n; b -= n; return «a¦b»;"),
                prices("an anonymous class", "return new Object() { int x() { return «1¦2»; } }.x();"),
                prices("a local class", "class Local { int x() { return «1¦2»; } } return new Local().x();"),
                prices("a local record", "record Local(int x«¦, int y») {} return new Local(n«¦, n»).hashCode();"),
                prices(
                        "synchronisation of a helper",
                        "return help(n);",
                        "«¦synchronized» int help(int n) { return n; }"),
                prices("a private helper", "return help(n);", "private int help(int n) { return n + «1¦2»; }"),
                prices(
                        "a static helper of a helper",
                        "return help(n);",
                        "int help(int n) { return deep(n); } static int deep(int n) { return n + «1¦2»; }"),
                prices(
                        "helpers that call each other",
                        "return a(n);",
                        "int a(int n) { return n < 1 ? 0 : b(n - 1); } int b(int n) { return a(n - «1¦2»); }"),
                prices(
                        "a generic helper",
                        "return this.<Integer>same(n);",
                        "<T> T same(T t) { return «t¦java.util.Objects.requireNonNull(t)»; }"),
                prices("a constant of its own class", "return n * RATE;", "static final int RATE = «3¦4»;"),
                Edit.members(
                        "the generic type of the result",
                        "public java.util.List<«Integer¦Long»> quote(int n) { return null; }"));
    }

    private static Stream<Edit> inOtherClasses() {
        return Stream.of(
                with("a called class", "return new Tax().of(n);", "class Tax { int of(int n) { return n + «1¦2»; } }"),
                with(
                        "a constant of another class",
                        "return n * Tax.RATE;",
                        "class Tax { static final int RATE = «3¦4»; }"),
                with(
                        "a static initialiser",
                        "return n * Tax.rate;",
                        "class Tax { static int rate; static { rate = «3¦4»; } }"),
                with("a constructor", "return new Tax().rate;", "class Tax { int rate; Tax() { rate = «3¦4»; } }"),
                with("a field initialiser", "return new Tax().rate;", "class Tax { int rate = «3¦4»; }"),
                with(
                        "a superclass's method",
                        "return new Tax().of(n);",
                        "class Tax extends Base {}\n---\nclass Base { int of(int n) { return n + «1¦2»; } }"),
                with(
                        "a superclass",
                        "return new Tax().of(n);",
                        "class Tax extends «A¦B» {}\n---\nclass A { int of(int n) { return n; } }\n---\nclass B extends A {}"),
                with(
                        "a default method",
                        "return new Tax().of(n);",
                        "class Tax implements Levy {}\n---\ninterface Levy { default int of(int n) { return n + «1¦2»; } }"),
                with(
                        "a component of a record",
                        "return Tax.of(n).hashCode();",
                        "record Tax(int rate«¦, String name») { static Tax of(int n) { return new Tax(n«¦, null»); } }"),
                with(
                        "a field of an object that is made",
                        "Tax tax = new Tax(); return tax.rate;",
                        "class Tax { int rate; «¦int more;» }"),
                with(
                        "the type of a field",
                        "return String.valueOf(new Tax()).length();",
                        "class Tax { «int¦long» rate; }"),
                with(
                        "the generic type of a field",
                        "return String.valueOf(new Tax()).length();",
                        "class Tax { java.util.List<«Integer¦Long»> rates; }"),
                with(
                        "an annotation of a field",
                        "return String.valueOf(new Tax()).length();",
                        "class Tax { @Name(\"«a¦b»\") int rate; }\n---\nimport java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface Name { String value(); }"),
                with(
                        "the default of an annotation",
                        "return String.valueOf(new Tax()).length();",
                        "class Tax { @Name int rate; }\n---\nimport java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) @interface Name { String value() default \"«a¦b»\"; }"),
                with("an enum constant", "return Kind.valueOf(\"A\").ordinal();", "enum Kind { A, B«¦, C» }"),
                with(
                        "the order of enum constants",
                        "return Kind.valueOf(\"A\").ordinal();",
                        "enum Kind { «A, B¦B, A» }"),
                with(
                        "a method of an enum constant",
                        "return Kind.A.rate();",
                        "enum Kind { A { int rate() { return «1¦2»; } }; abstract int rate(); }"),
                with(
                        "an enum constant in a switch",
                        "switch (Kind.values()[n]) { case «A¦B»: return 1; default: return 2; }",
                        "enum Kind { A, B }"),
                with(
                        "a constant that a switched enum has more",
                        "switch (Kind.values()[n]) { case A: return 1; default: return 2; }",
                        "enum Kind { A, B«¦, C» }"),
                with(
                        "a nested class",
                        "return Tax.Rate.of(n);",
                        "class Tax { static class Rate { static int of(int n) { return «n¦-n»; } } }"),
                with(
                        "the target of a method reference",
                        "java.util.function.IntUnaryOperator f = Tax::of; return f.applyAsInt(n);",
                        "class Tax { static int of(int n) { return «n¦-n»; } }"),
                with(
                        "the target of a constructor reference",
                        "java.util.function.IntFunction<Tax> f = Tax::new; return f.apply(n).rate;",
                        "class Tax { int rate; Tax(int n) { rate = «n¦-n»; } }"),
                with(
                        "a class that is made by reflection",
                        "try { return Tax.class.getDeclaredConstructor().newInstance().hashCode(); } catch (Exception e) { return 0; }",
                        "class Tax { public Tax() {} public void setRate(int n) { System.setProperty(\"«a¦b»\", \"\"); } }"),
                with(
                        "what an object of the application does when it is printed",
                        "return (\"\" + new Tax()).length();",
                        "class Tax { public String toString() { return \"«a¦b»\"; } }"));
    }

    private static Stream<Edit> inPossibleCallTargets() {
        String service = "interface Levy { int of(int n); }";
        return Stream.of(
                field(
                                "a bean behind an interface",
                                "Levy levy",
                                "return levy.of(n);",
                                service
                                        + "\n---\npublic class Tax implements Levy { public int of(int n) { return n + «1¦2»; } }")
                        .discovering("Tax"),
                field(
                                "one of several beans",
                                "Levy levy",
                                "return levy.of(n);",
                                service
                                        + "\n---\npublic class A implements Levy { public int of(int n) { return n; } }\n---\npublic class Tax implements Levy { public int of(int n) { return n + «1¦2»; } }")
                        .discovering("A", "Tax"),
                field(
                                "a bean that overrides",
                                "A levy",
                                "return levy.of(n);",
                                "class A { public int of(int n) { return n; } }\n---\npublic class Tax extends A { «¦public int of(int n) { return n; }» }")
                        .discovering("A", "Tax"),
                field(
                                "the constructor of a bean",
                                "Levy levy",
                                "return levy.of(n);",
                                service
                                        + "\n---\npublic class Tax implements Levy { int rate = «1¦2»; public int of(int n) { return n + rate; } }")
                        .discovering("Tax"),
                field(
                                "the preparation of a bean",
                                "Levy levy",
                                "return levy.of(n);",
                                service
                                        + "\n---\npublic class Tax implements Levy { int rate; @jakarta.annotation.PostConstruct void start() { rate = «1¦2»; } public int of(int n) { return n + rate; } }")
                        .discovering("Tax"),
                field(
                        "a type that the method itself makes",
                        "int rate",
                        "Levy levy = new Tax(); return levy.of(n);",
                        service + "\n---\nclass Tax implements Levy { public int of(int n) { return n + «1¦2»; } }"),
                field(
                        "a type that is made after the call",
                        "int rate",
                        "int x = Use.of(null, n); return Use.of(new Tax(), x);",
                        service
                                + "\n---\nclass Tax implements Levy { public int of(int n) { return n + «1¦2»; } }\n---\nclass Use { static int of(Levy l, int n) { return l == null ? n : l.of(n); } }"));
    }

    private static Stream<Edit> throughLibraryCode() {
        return Stream.of(
                with(
                        "a comparator that is handed to a list",
                        "var list = new java.util.ArrayList<Integer>(); list.sort(new Order()); return n;",
                        "class Order implements java.util.Comparator<Integer> { public int compare(Integer a, Integer b) { return «a - b¦b - a»; } }"),
                with(
                        "an anonymous task",
                        "new Thread(new Runnable() { public void run() { System.setProperty(\"«a¦b»\", \"\"); } }).start(); return n;",
                        "class Unused {}"),
                field(
                                "a bean that is handed to a list",
                                "java.util.Comparator<Integer> order",
                                "var list = new java.util.ArrayList<Integer>(); list.sort(order); return n;",
                                "public class Order implements java.util.Comparator<Integer> { public int compare(Integer a, Integer b) { return «a - b¦b - a»; } }")
                        .discovering("Order"));
    }

    private static Edit prices(String name, String body) {
        return Edit.body(name, body);
    }

    private static Edit prices(String name, String body, String members) {
        return Edit.members(name, "public int quote(int n) { " + body + " }\n" + members);
    }

    private static Edit with(String name, String body, String others) {
        return Edit.body(name, body).with(others);
    }

    private static Edit field(String name, String field, String body, String others) {
        return prices(name, body, field + ";").with(others);
    }
}
