package io.larder.internal.cdi.application;

import io.larder.internal.engine.effect.Recording;
import io.larder.internal.engine.effect.ReplayedEvents;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.EventContext;
import java.lang.annotation.Annotation;

/** Watches events that are to be fired again. */
public final class RecordedEvents {

    private final Recording recording;
    private final ReplayedEvents events;
    private final BeanManager manager;

    RecordedEvents(Recording recording, ReplayedEvents events, BeanManager manager) {
        this.recording = recording;
        this.events = events;
        this.manager = manager;
    }

    /** Notes an event that is being delivered, where a cached method runs around it. */
    public void seen(EventContext<?> context) {
        if (recording.hears()) {
            Annotation[] qualifiers = context.getMetadata().getQualifiers().toArray(new Annotation[0]);
            recording.effect(events.effect(context.getEvent(), copy -> fire(copy, qualifiers)));
        }
    }

    @SuppressWarnings("unchecked") // Of a class without type parameters, as effects demand.
    private void fire(Object copy, Annotation... qualifiers) {
        Event<Object> event = manager.getEvent().select((Class<Object>) copy.getClass(), qualifiers);
        event.fire(copy);
    }
}
