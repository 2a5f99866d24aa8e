package io.larder.internal.core.replay;

/** One recorded call or event. */
@FunctionalInterface
public interface Effect {

    /** Makes it once more, with copies of its arguments of its own. What it throws reaches the caller of the hit. */
    void replay() throws Exception;

    /** Throws if the arguments, which may come from a file, cannot be read or do not fit. */
    default void verify() {}
}
