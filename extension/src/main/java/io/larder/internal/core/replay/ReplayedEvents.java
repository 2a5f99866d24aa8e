package io.larder.internal.core.replay;

import io.larder.internal.core.value.ValueMarshaller;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/**
 * Events fired with {@code @ReplayedEvent}: each is an effect.
 *
 * @param marshaller makes copies of events
 * @param publisher fires them
 */
public record ReplayedEvents(ValueMarshaller marshaller, EventPublisher publisher) {

    /** Fires an event. */
    @FunctionalInterface
    public interface EventPublisher {

        /** @param event of a class without type parameters */
        void fire(Object event, List<Annotation> qualifiers);
    }

    /**
     * A fired event as an effect.
     *
     * @throws io.larder.RecordingException where the event cannot be kept, or fired again
     */
    public Effect effect(Object event, Set<Annotation> qualifiers) {
        Class<?> type = event.getClass();
        if (type.getTypeParameters().length > 0) {
            throw EffectMessages.genericEvent(type);
        }
        CopySource source = CopySource.of(event, marshaller, cause -> EffectMessages.eventNotRecordable(type, cause));
        return new FiredEvent(publisher, List.copyOf(qualifiers), source);
    }

    /** One event. */
    record FiredEvent(EventPublisher publisher, List<Annotation> qualifiers, CopySource event) implements Effect {

        @Override
        public void verify() {
            event.copy();
        }

        @Override
        public void replay() {
            Object copy = event.copy();
            if (copy != null) {
                publisher.fire(copy, qualifiers);
            }
        }
    }
}
