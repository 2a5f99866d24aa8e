package io.larder.internal.cdi.runtime;

import io.larder.ReplayedEvent;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.ReplayedEvents;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import java.lang.annotation.Annotation;
import java.util.List;

/** Observes events with {@code @ReplayedEvent} and records them for replay. */
public final class EventRecorder {

    private final EffectRecorder effectRecorder;
    private final ReplayedEvents events;

    EventRecorder(EffectRecorder effectRecorder, ReplayedEvents events) {
        this.effectRecorder = effectRecorder;
        this.events = events;
    }

    /** Notes an event that is being delivered, where a cached method runs around it. */
    public void onEvent(EventContext<?> context) {
        if (effectRecorder.isRecording()) {
            effectRecorder.record(
                    events.effect(context.getEvent(), context.getMetadata().getQualifiers()));
        }
    }

    /**
     * Runs an observer. Its effects during the delivery of a recorded event belong to that event, and are not recorded separately.
     */
    public void deliver(EventContext<?> context, Runnable observer) {
        if (effectRecorder.isRecording()
                && context.getMetadata().getQualifiers().contains(ReplayedEvent.Literal.INSTANCE)) {
            effectRecorder.runObserver(observer);
        } else {
            observer.run();
        }
    }

    /** Fires recorded events in the container. */
    record CdiEventFirer(BeanManager manager) implements ReplayedEvents.EventPublisher {

        @Override
        @SuppressWarnings("unchecked") // Of a class without type parameters, as effects demand.
        public void fire(Object copy, List<Annotation> qualifiers) {
            Event<Object> event =
                    manager.getEvent().select((Class<Object>) copy.getClass(), qualifiers.toArray(new Annotation[0]));
            event.fire(copy);
        }
    }
}
