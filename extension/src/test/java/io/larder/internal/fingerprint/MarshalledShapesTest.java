package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import io.larder.internal.core.form.FormDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarshalledShapesTest {

    private static final Edits EDITS = new Edits(Stream.of(shapes(), behaviour(), forms(), code())
            .flatMap(List::stream)
            .toList());
    private static final Edits DETAILS = new Edits(details(), List.of("-g"), List.of("-g:none"));

    @ParameterizedTest
    @MethodSource("shapes")
    @Assertion("F4")
    void edited_class_of_a_value_has_another_shape(Edit edit) {
        assertNotEquals(shape(EDITS.typeBefore(edit, "Dto")), shape(EDITS.typeAfter(edit, "Dto")));
    }

    @ParameterizedTest
    @MethodSource("behaviour")
    @Assertion("F4")
    void behaviour_is_not_part_of_the_shape(Edit edit) {
        assertEquals(shape(EDITS.typeBefore(edit, "Dto")), shape(EDITS.typeAfter(edit, "Dto")));
    }

    /** A value whose class had another {@code writeObject} was read by the new {@code readObject}, which took the bytes for something else. */
    @ParameterizedTest
    @MethodSource("forms")
    @Assertion("F4")
    void code_is_part_of_the_shape_where_a_class_writes_or_reads_itself(Edit edit) {
        assertNotEquals(shape(EDITS.typeBefore(edit, "Dto")), shape(EDITS.typeAfter(edit, "Dto")));
    }

    /**
     * A method that calls an argument through an interface, or hands it to code of the JDK, names the argument's class nowhere. Its old
     * result was served after a change of that class.
     */
    @ParameterizedTest
    @MethodSource({"shapes", "behaviour", "forms", "code"})
    @Assertion("F9")
    void edited_class_of_an_argument_has_other_code(Edit edit) {
        if (!edit.name().contains("int a; int b;")) {
            assertNotEquals(code(EDITS.typeBefore(edit, "Dto")), code(EDITS.typeAfter(edit, "Dto")));
        }
    }

    @ParameterizedTest
    @MethodSource("details")
    @Assertion({"F3", "F9"})
    void details_of_the_class_file_of_an_argument_do_not_count(Edit edit) {
        assertEquals(code(DETAILS.typeBefore(edit, "Dto")), code(DETAILS.typeAfter(edit, "Dto")));
    }

    @Test
    @Assertion("F9")
    void code_of_an_argument_counts_with_its_classes_name() {
        assertNotEquals(code(A.class), code(B.class));
        assertEquals(code(A.class), code(A.class));
        assertEquals(code(String.class), code(String.class));
    }

    private static List<Edit> forms() {
        return edits(
                "public class Dto implements java.io.Serializable { transient int a; private void"
                        + " writeObject(java.io.ObjectOutputStream out) throws java.io.IOException { out.writeInt(«a¦a + 1»); } }",
                "public class Dto implements java.io.Serializable { transient int a; private void"
                        + " readObject(java.io.ObjectInputStream in) throws java.io.IOException { a = in.readInt()«¦ - 1»; } }",
                "public class Dto implements java.io.Serializable { int a; Object writeReplace() { return «a¦-a»; } }",
                "public class Dto implements java.io.Serializable { int a; Object readResolve() { return «this¦new Dto()»; } }",
                "public class Dto extends Base { } class Base implements java.io.Serializable { transient int a; private void"
                        + " writeObject(java.io.ObjectOutputStream out) throws java.io.IOException { out.writeInt(«a¦a + 1»); } }",
                "public class Dto implements java.io.Externalizable { int a; public Dto() { } public void"
                        + " writeExternal(java.io.ObjectOutput out) throws java.io.IOException { out.writeInt(a)«¦; out.writeInt(a)»; }"
                        + " public void readExternal(java.io.ObjectInput in) throws java.io.IOException { a = in.readInt(); } }");
    }

    private static List<Edit> code() {
        return edits(
                "public class Dto { int a = «1¦2»; }",
                "public class Dto { transient int a = «1¦2»; }",
                "public class Dto { static final int A = «1¦2»; }",
                "public class Dto { int a; public boolean equals(Object o) { return «true¦o == this»; } public int hashCode() { return 1; } }",
                "public class Dto implements Comparable<Dto> { int a; public int compareTo(Dto o) { return «a - o.a¦o.a - a»; } }",
                "public class Dto implements java.util.function.IntSupplier { int a; public int getAsInt() { return «a¦-a»; } }",
                "public class Dto extends Base { } class Base { int x() { return «1¦2»; } }",
                "public class Dto implements Base { } interface Base { default int x() { return «1¦2»; } }",
                "public class Dto implements Base { } interface Base extends Upper { } interface Upper { default int x() { return «1¦2»; } }",
                "public enum Dto { «A¦B» }",
                "public record Dto(int a) { public int a() { return «a¦-a»; } }",
                "public class Dto { @«Deprecated¦SafeVarargs» public static void x(Object... a) { } }"
                        .replace("Object... a", "java.util.List<String>... a")
                        .replace("static void", "static final void"));
    }

    private static List<Edit> details() {
        return edits(
                "public class Dto { int a«¦\n\n»; }",
                "public class Dto { int a; int x(int «b¦c») { return «b¦c»; } }",
                "public class Dto { int a; «int x() { return 1; } int y() { return 2; }¦int y() { return 2; } int x() { return 1; }» }",
                "public class Dto { «int a; long b;¦long b; int a;» }",
                "public record Dto(int a«¦\n») { }");
    }

    private static Fingerprint code(Class<?> type) {
        return new MarshalledShapes(FormDescriptor::writesOrReadsItself).ofCode(List.of(type));
    }

    private static List<Edit> shapes() {
        return edits(
                "public class Dto { int a; «¦int b;» }",
                "public class Dto { «int¦long» a; }",
                "public class Dto { int «a¦b»; }",
                "public class Dto { java.util.List<«String¦Integer»> a; }",
                "public class Dto { «¦transient» int a; }",
                "public record Dto(int a«¦, int b») {}",
                "public record Dto(«int a, int b¦int b, int a») {}",
                "public enum Dto { A«¦, B» }",
                "public enum Dto { «A, B¦B, A» }",
                "public class Dto extends Base { } class Base { «¦int b;» }",
                "public class Dto extends «A¦B» { } class A { } class B { }",
                "public class Dto extends java.util.ArrayList<«String¦Integer»> { }");
    }

    private static List<Edit> behaviour() {
        return edits(
                "public class Dto { «int a; int b;¦int b; int a;» }",
                "public class Dto { int a; «¦int twice() { return 2 * a; }» }",
                "public class Dto { int a; «¦static int count;» }",
                "public record Dto(int a) { «¦public Dto { a++; }» }",
                "public enum Dto { A { int x() { return «1¦2»; } }; abstract int x(); }");
    }

    private static List<Edit> edits(String... texts) {
        return Stream.of(texts).map(text -> new Edit(text, List.of(), text)).toList();
    }

    private static Fingerprint shape(Class<?> type) {
        return new MarshalledShapes(FormDescriptor::writesOrReadsItself).of(List.of(type));
    }

    @Test
    @Assertion("F4")
    void shape_covers_all_classes_in_the_value() {
        MarshalledShapes shapes = new MarshalledShapes(FormDescriptor::writesOrReadsItself);

        assertNotEquals(shapes.of(List.of(A.class)), shapes.of(List.of(A.class, B.class)));
        assertNotEquals(shapes.of(List.of(A.class)), shapes.of(List.of(A[].class)));
        assertNotEquals(shapes.of(List.of(ArrayList.class)), shapes.of(List.of(List.class)));
    }

    @Test
    @Assertion("F4")
    void shape_does_not_depend_on_the_order_of_classes() {
        assertEquals(
                new MarshalledShapes(FormDescriptor::writesOrReadsItself).of(List.of(A.class, B.class)),
                new MarshalledShapes(FormDescriptor::writesOrReadsItself).of(List.of(B.class, A.class)));
    }

    record A(int a) {}

    record B(int a) {}
}
