package io.larder.internal.core.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Qualifiers of events, written and read. */
class AnnotationFormatTest {

    @EveryMemberType
    private static class DefaultMembers {}

    @EveryMemberType(
            text = "other",
            numbers = {})
    private static class CustomMembers {}

    private static final EveryMemberType DEFAULTS = DefaultMembers.class.getAnnotation(EveryMemberType.class);
    private static final EveryMemberType CUSTOM = CustomMembers.class.getAnnotation(EveryMemberType.class);

    @Test
    @Assertion("Y1")
    void annotation_with_members_of_every_type_is_restored_equal() throws Exception {
        for (EveryMemberType written : List.of(DEFAULTS, CUSTOM)) {
            Annotation read = read(bytes(written));

            assertEquals(written, read);
            assertEquals(read, written);
            assertEquals(written.hashCode(), read.hashCode());
            assertEquals(EveryMemberType.class, read.annotationType());
        }
        assertNotEquals(DEFAULTS, read(bytes(CUSTOM)));
        assertNotEquals(read(bytes(CUSTOM)), DEFAULTS);
    }

    @Test
    void array_member_is_copied_for_each_caller() throws Exception {
        EveryMemberType read = (EveryMemberType) read(bytes(DEFAULTS));

        read.numbers()[0] = 99;

        assertArrayEquals(new int[] {1, 2, 3}, read.numbers());
    }

    @Test
    void text_does_not_depend_on_order_and_differs_for_other_values() {
        assertEquals(
                AnnotationFormat.text(List.of(DEFAULTS, CUSTOM)), AnnotationFormat.text(List.of(CUSTOM, DEFAULTS)));
        assertNotEquals(AnnotationFormat.text(List.of(DEFAULTS)), AnnotationFormat.text(List.of(CUSTOM)));
    }

    @Test
    @Assertion("P2")
    void changed_annotation_type_is_detected() throws IOException {
        byte[] bytes = bytes(DEFAULTS);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        for (String original : List.of("numbers", "[I", "thirtyTwo")) {
            byte[] changed = text.replace(original, original.substring(1) + "x").getBytes(StandardCharsets.ISO_8859_1);
            assertThrows(IOException.class, () -> read(changed), original);
        }
        byte[] missing = text.replace("EveryMemberType", "EveryMemberTypo").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(ClassNotFoundException.class, () -> read(missing));
    }

    private static byte[] bytes(Annotation annotation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnotationFormat.write(annotation, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Annotation read(byte[] bytes) throws IOException, ClassNotFoundException {
        return AnnotationFormat.read(
                new DataInputStream(new ByteArrayInputStream(bytes)), AnnotationFormatTest.class.getClassLoader());
    }
}
