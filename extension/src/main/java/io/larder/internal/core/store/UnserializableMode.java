package io.larder.internal.core.store;

/** What becomes of a call whose value cannot be marshalled. */
public enum UnserializableMode {

    /** It throws {@link io.larder.UnserializableValueException}. */
    FAIL,

    /** It returns the value, which is not cached. The first such value of a method is logged. */
    WARN
}
