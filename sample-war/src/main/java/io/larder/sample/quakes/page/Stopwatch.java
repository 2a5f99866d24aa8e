package io.larder.sample.quakes.page;

import io.larder.ComputationStarted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Asks a question and sees how long the answer takes, and whether a cached method had to run for it. */
@RequestScoped
public class Stopwatch {

    private boolean computed;

    public <T> TimedResult<T> measure(Callable<T> action) throws Exception {
        computed = false;
        long begin = System.nanoTime();
        T value = action.call();
        return new TimedResult<>(value, Duration.ofNanos(System.nanoTime() - begin), computed);
    }

    /** A hit fires nothing: what this request hears of is what this request computes. */
    void started(@Observes(notifyObserver = Reception.IF_EXISTS) ComputationStarted started) {
        computed = true;
    }
}
