package io.larder.internal.core;

import io.larder.internal.platform.CompleteIteration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call of one method clears.
 *
 * @param before what to clear before the method runs, in the order of the annotations
 * @param after what to clear after its normal return
 */
public record ClearOperation(List<Target> before, List<Target> after) {

    public ClearOperation {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Something that can be cleared: a cache, or an entry. */
    @FunctionalInterface
    public interface Target {

        /**
         * Determines what a call clears, from its arguments as they are now; the method may change them.
         *
         * @param arguments of the call, not changed here
         * @return clears it
         */
        Runnable prepare(@Nullable Object[] arguments);
    }

    /**
     * Clears what is to be cleared before the method runs.
     *
     * @param arguments of the call
     * @return clears the rest, after the method's normal return
     */
    public Runnable begin(@Nullable Object[] arguments) {
        List<Runnable> first = prepare(before, arguments);
        List<Runnable> last = prepare(after, arguments);
        CompleteIteration.forEach(first, Runnable::run);
        return () -> CompleteIteration.forEach(last, Runnable::run);
    }

    private static List<Runnable> prepare(List<Target> targets, @Nullable Object[] arguments) {
        List<Runnable> prepared = new ArrayList<>(targets.size());
        for (Target target : targets) {
            prepared.add(target.prepare(arguments));
        }
        return prepared;
    }
}
