package io.larder.internal.core.load;

import io.larder.InterruptedComputationException;
import io.larder.RecursiveComputationException;

/** What is said of computations under way: {@code LARDER-05001} to {@code LARDER-05999}. */
public final class LoadMessages {

    private LoadMessages() {}

    /** A waiting thread was interrupted. */
    public static InterruptedComputationException interrupted(String where) {
        return new InterruptedComputationException(
                "LARDER-05001 " + where
                        + ": the thread was interrupted while it waited for another thread's computation of the same key;"
                        + " the computation goes on, the thread's interrupt flag is set",
                null);
    }

    /** A computation asked for itself. */
    public static RecursiveComputationException recursion(String where) {
        return new RecursiveComputationException(
                "LARDER-05002 " + where
                        + ": asked for its own key while it computes it, directly or through other cached methods;"
                        + " let the recursion go on with other arguments, or call a method that is not cached",
                null);
    }
}
