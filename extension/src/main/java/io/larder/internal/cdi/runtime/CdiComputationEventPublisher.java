package io.larder.internal.cdi.runtime;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.core.load.ComputationEventPublisher;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Fires CDI events, in the thread that computes. */
final class CdiComputationEventPublisher implements ComputationEventPublisher {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    private final Event<ComputationStarted> startedEvents;
    private final Event<ComputationFinished> finishedEvents;

    CdiComputationEventPublisher(BeanManager manager) {
        startedEvents = manager.getEvent().select(ComputationStarted.class);
        finishedEvents = manager.getEvent().select(ComputationFinished.class);
    }

    @Override
    public void started(ComputationStarted event) {
        fire(startedEvents, event);
    }

    @Override
    public void finished(ComputationFinished event) {
        fire(finishedEvents, event);
    }

    /** Watching must not change what is watched: whatever an observer throws stops here. */
    static <E> void fire(Event<E> events, E event) {
        try {
            events.fire(event);
        } catch (Throwable e) {
            LOGGER.log(
                    Level.WARNING,
                    ApplicationMessages.observerFailed(event.getClass().getSimpleName(), e.getClass()));
        }
    }
}
