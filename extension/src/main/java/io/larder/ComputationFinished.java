package io.larder;

import java.time.Duration;

/**
 * A CDI event, fired in the running thread after an outermost cached method ran, failed or not.
 *
 * @param id that of the {@link ComputationStarted}
 * @param cache the cache's name
 * @param elapsed how long it ran
 * @param failed whether it threw
 */
public record ComputationFinished(long id, String cache, Duration elapsed, boolean failed) {}
