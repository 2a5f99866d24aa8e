package io.larder.internal.core.load;

import org.jspecify.annotations.Nullable;

/**
 * Looks on while callers have to wait: for the run of an outermost cached method, their own or the one of another caller. The
 * application's events tell of runs alone; whoever shows a person what it waits for needs the waiting callers too.
 */
@FunctionalInterface
public interface WaitListener {

    /**
     * A caller begins to wait. Called in its thread, before the wait; must be quick and throw nothing.
     *
     * @return what is called once when the wait is over, by whichever thread ends it; {@code null}: nothing
     */
    @Nullable
    Runnable waitStarted(WaitInfo info);

    /**
     * What a caller waits for.
     *
     * @param load by identity: all that wait for one computation have the same
     * @param text to show
     * @param showTime whether to show the elapsed time too
     * @param startedAt when the computation started, by {@link System#nanoTime()}
     */
    record WaitInfo(Object load, String text, boolean showTime, long startedAt) {}
}
