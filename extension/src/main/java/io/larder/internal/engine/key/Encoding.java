package io.larder.internal.engine.key;

import org.jspecify.annotations.Nullable;

/** How the values of one class are written. */
sealed interface Encoding {

    /** Of a value that holds nothing but itself. */
    @FunctionalInterface
    non-sealed interface Leaf extends Encoding {

        void write(Object value, Output out);

        /** The same for values of any size. */
        static Leaf sized(Leaf leaf) {
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
        Visit visit(Object value, Output out);

        /** The values that it holds, in any order. */
        @Nullable
        Object[] children(Object value);
    }

    /** Of a class that has no value. */
    record Refused(String reason) implements Encoding {}
}
