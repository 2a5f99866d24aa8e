package io.larder;

import java.time.Instant;

/**
 * A CDI event, fired in the running thread before an outermost cached method runs; hits, waiters, nested methods and background
 * refreshes fire none. A {@link ComputationFinished} of the same id follows. An observer that throws fails no call.
 *
 * @param id unique in the application
 * @param cache the cache's name
 * @param text what a spinner shows
 * @param showTime whether it also shows the elapsed time
 * @param at when it started
 */
public record ComputationStarted(long id, String cache, String text, boolean showTime, Instant at) {}
