package io.larder.internal.core.key;

import io.larder.internal.core.entity.LazyType;
import org.jspecify.annotations.Nullable;

/** How the values of one class are written. */
sealed interface Encoding {

    /** Of a value that holds nothing but itself. */
    @FunctionalInterface
    non-sealed interface Leaf extends Encoding {

        void write(Object value, KeyBuffer out);

        /** The same for values of any size. */
        static Leaf variableLength(Leaf leaf) {
            return (value, out) -> {
                out.open();
                leaf.write(value, out);
                out.close();
            };
        }
    }

    /** Of a value that holds others. */
    non-sealed interface Composite extends Encoding {

        /** Begins to write a value: what stands before the values that it holds. */
        EncodingFrame openFrame(Object value, GraphEncoder graph);

        /** The values that it holds, in any order. */
        @Nullable
        Object[] children(Object value, Forms forms);
    }

    /**
     * Of what a persistence provider loads when it is first touched.
     *
     * @param content how it is written once it is loaded; of a stand-in, what it stands for is written
     */
    record Lazy(LazyType type, Encoding content) implements Encoding {}

    /** Of a class that has no value. */
    record Unsupported(String reason) implements Encoding {}
}
