package io.larder.internal.engine.effect;

import io.larder.internal.engine.value.Values;
import java.util.function.Consumer;

/** Events fired with {@code @ReplayedEvent}: each is an effect. */
public final class ReplayedEvents {

    private final Values values;

    public ReplayedEvents(Values values) {
        this.values = values;
    }

    /**
     * A fired event as an effect.
     *
     * @param fire fires a copy, with the qualifiers of this one
     * @throws io.larder.ReplayException where the event cannot be kept, or fired again
     */
    public Effect effect(Object event, Consumer<Object> fire) {
        Class<?> type = event.getClass();
        if (type.getTypeParameters().length > 0) {
            throw EffectMessages.genericEvent(type);
        }
        Copies copies = Copies.of(event, values, cause -> EffectMessages.eventNotKept(type, cause));
        return () -> {
            Object copy = copies.next();
            if (copy != null) {
                fire.accept(copy);
            }
        };
    }
}
