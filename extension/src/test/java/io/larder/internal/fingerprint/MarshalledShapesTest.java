package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarshalledShapesTest {

    private static final Edits EDITS =
            new Edits(Stream.concat(shapes().stream(), behaviour().stream()).toList());

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
        return new MarshalledShapes().of(List.of(type));
    }

    @Test
    @Assertion("F4")
    void shape_covers_all_classes_in_the_value() {
        MarshalledShapes shapes = new MarshalledShapes();

        assertNotEquals(shapes.of(List.of(A.class)), shapes.of(List.of(A.class, B.class)));
        assertNotEquals(shapes.of(List.of(A.class)), shapes.of(List.of(A[].class)));
        assertNotEquals(shapes.of(List.of(ArrayList.class)), shapes.of(List.of(List.class)));
    }

    @Test
    @Assertion("F4")
    void shape_does_not_depend_on_the_order_of_classes() {
        assertEquals(
                new MarshalledShapes().of(List.of(A.class, B.class)),
                new MarshalledShapes().of(List.of(B.class, A.class)));
    }

    record A(int a) {}

    record B(int a) {}
}
