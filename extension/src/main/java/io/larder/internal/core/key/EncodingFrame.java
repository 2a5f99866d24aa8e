package io.larder.internal.core.key;

import org.jspecify.annotations.Nullable;

/** The frame of a value whose content is being written. */
abstract class EncodingFrame {

    final Object value;

    /** The scope in which it counts objects on cycles. */
    @Nullable
    CycleNumbering numbering;

    /** Whether what was written depends on numbers given elsewhere. */
    boolean cycleDependent;

    /** How many numbers were given when it began. */
    int numbersAtStart;

    EncodingFrame(Object value) {
        this.value = value;
    }

    /**
     * Writes on.
     *
     * @return true where the visit of a value inside has to end first; false where this one is at its end
     */
    abstract boolean advance(GraphEncoder graphEncoder);

    /** The way to the value inside that is written at the moment. */
    abstract String step();
}
