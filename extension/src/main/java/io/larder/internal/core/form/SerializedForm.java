package io.larder.internal.core.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one object writes of itself. Nested objects are referred to, not followed.
 *
 * @param type class of the object
 * @param replaced whether {@code writeReplace} put another object, or {@code null}, in its place
 * @param replacement that object; where there is none, {@code null}, and the sections hold the content
 * @param sections one for each class that wrote something, from the uppermost superclass down; none where the object was replaced
 */
public record SerializedForm(
        Class<?> type, boolean replaced, @Nullable Object replacement, List<Section> sections) {

    /**
     * What one class of the object's hierarchy wrote.
     *
     * @param owner the class
     * @param parts in the order in which it wrote them
     */
    public record Section(Class<?> owner, List<Part> parts) {}

    /** One thing written: fields, bytes or an object. Two {@link Data} in a row are what the class separated by {@code flush}. */
    public sealed interface Part {}

    /**
     * The default fields, or those of a {@code PutField}.
     *
     * @param layout their names and types
     * @param values in the order of the layout, numbers boxed; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Fields(FieldLayout layout, @Nullable Object[] values) implements Part {}

    /**
     * Block data: what was written with the methods of {@code DataOutput}.
     *
     * @param bytes at least one; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Data(byte[] bytes) implements Part {}

    /**
     * An object that was written.
     *
     * @param value the object itself; an array that was written with {@code writeUnshared}, as it was then
     */
    public record Nested(@Nullable Object value) implements Part {}

    /** The form of an object that stands for itself. */
    static SerializedForm of(Class<?> type, List<Section> sections) {
        return new SerializedForm(type, false, null, List.copyOf(sections));
    }

    static SerializedForm replaced(Class<?> type, @Nullable Object replacement) {
        return new SerializedForm(type, true, replacement, List.of());
    }
}
