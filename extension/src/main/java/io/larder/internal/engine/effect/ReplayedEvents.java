package io.larder.internal.engine.effect;

import io.larder.internal.engine.value.Values;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/**
 * Events fired with {@code @ReplayedEvent}: each is an effect.
 *
 * @param values makes copies of events
 * @param firing fires them
 */
public record ReplayedEvents(Values values, Firing firing) {

    /** Fires an event. */
    @FunctionalInterface
    public interface Firing {

        /** @param event of a class without type parameters */
        void fire(Object event, List<Annotation> qualifiers);
    }

    /**
     * A fired event as an effect.
     *
     * @throws io.larder.ReplayException where the event cannot be kept, or fired again
     */
    public Effect effect(Object event, Set<Annotation> qualifiers) {
        Class<?> type = event.getClass();
        if (type.getTypeParameters().length > 0) {
            throw EffectMessages.genericEvent(type);
        }
        Copies copies = Copies.of(event, values, cause -> EffectMessages.eventNotKept(type, cause));
        return new Fired(firing, List.copyOf(qualifiers), copies);
    }

    /** One event. */
    record Fired(Firing firing, List<Annotation> qualifiers, Copies event) implements Effect {

        @Override
        public void again() {
            Object copy = event.next();
            if (copy != null) {
                firing.fire(copy, qualifiers);
            }
        }
    }
}
