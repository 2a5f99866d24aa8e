package io.larder.internal.core.value;

import org.jspecify.annotations.Nullable;

/** Steps through what one object holds. */
interface Cursor {

    /** Goes to the next; {@code false} where there is none. */
    boolean next();

    /** What it stands on. */
    @Nullable
    Object value();

    /** How one gets from the object to what the cursor stands on: {@code .lines}, {@code [3]}. Never says what a map's key holds. */
    String step();
}
