package io.larder.internal.engine.key;

import org.jspecify.annotations.Nullable;

/** A value whose content is being written. */
abstract class Visit {

    final Object value;

    /** The scope in which it counts objects on cycles. */
    @Nullable
    Scope scope;

    /** Whether what was written depends on numbers given elsewhere. */
    boolean numbered;

    /** How many numbers were given when it began. */
    int numbersBefore;

    Visit(Object value) {
        this.value = value;
    }

    /**
     * Writes on.
     *
     * @return true where the visit of a value inside has to end first; false where this one is at its end
     */
    abstract boolean advance(Walk walk);

    /** The way to the value inside that is written at the moment. */
    abstract String step();
}
