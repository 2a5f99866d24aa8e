package io.larder.internal.engine.effect;

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
class AnnotationFormTest {

    @Loud
    private static class Usual {}

    @Loud(
            text = "other",
            numbers = {})
    private static class Unusual {}

    private static final Loud USUAL = Usual.class.getAnnotation(Loud.class);
    private static final Loud UNUSUAL = Unusual.class.getAnnotation(Loud.class);

    @Test
    @Assertion("Y1")
    void annotation_comes_back_equal_with_members_of_every_kind() throws Exception {
        for (Loud written : List.of(USUAL, UNUSUAL)) {
            Annotation read = read(bytes(written));

            assertEquals(written, read);
            assertEquals(read, written);
            assertEquals(written.hashCode(), read.hashCode());
            assertEquals(Loud.class, read.annotationType());
        }
        assertNotEquals(USUAL, read(bytes(UNUSUAL)));
        assertNotEquals(read(bytes(UNUSUAL)), USUAL);
    }

    @Test
    void array_of_a_member_belongs_to_who_asked_for_it() throws Exception {
        Loud read = (Loud) read(bytes(USUAL));

        read.numbers()[0] = 99;

        assertArrayEquals(new int[] {1, 2, 3}, read.numbers());
    }

    @Test
    void text_is_the_same_in_any_order_and_another_for_other_values() {
        assertEquals(AnnotationForm.text(List.of(USUAL, UNUSUAL)), AnnotationForm.text(List.of(UNUSUAL, USUAL)));
        assertNotEquals(AnnotationForm.text(List.of(USUAL)), AnnotationForm.text(List.of(UNUSUAL)));
    }

    @Test
    @Assertion("P2")
    void annotation_type_that_looks_different_now_is_noticed() throws IOException {
        byte[] bytes = bytes(USUAL);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);

        for (String was : List.of("numbers", "[I", "thirtyTwo")) {
            byte[] changed = text.replace(was, was.substring(1) + "x").getBytes(StandardCharsets.ISO_8859_1);
            assertThrows(IOException.class, () -> read(changed), was);
        }
        byte[] gone = text.replace("Loud", "Lout").getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(ClassNotFoundException.class, () -> read(gone));
    }

    private static byte[] bytes(Annotation annotation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnnotationForm.write(annotation, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Annotation read(byte[] bytes) throws IOException, ClassNotFoundException {
        return AnnotationForm.read(
                new DataInputStream(new ByteArrayInputStream(bytes)), AnnotationFormTest.class.getClassLoader());
    }
}
