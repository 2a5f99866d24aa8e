package io.larder.tck.replay;

import io.larder.CacheResource;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class ReplayResourceBean implements ReplayBean {

    @Inject
    EffectsBean effects;

    @Inject
    @ReplayedEvent
    Event<EffectEvent> events;

    @Inject
    ReplayResourceBean self;

    @Override
    @CacheResource
    public String withEffects(String argument) {
        effects.effect(new ArrayList<>(List.of("call", argument)));
        events.fire(new EffectEvent(new ArrayList<>(List.of("event", argument))));
        return argument;
    }

    @Override
    @CacheResource
    public String nested(String argument) {
        return self.withEffects(argument);
    }

    @Override
    @CacheResource
    public String unsupportedArgument(String argument) {
        effects.unsupportedEffect(Thread.currentThread());
        return argument;
    }

    @Override
    @CacheResource
    public String failingReplay(String argument) {
        effects.failingEffect(argument);
        return argument;
    }

    @Override
    @CacheResource
    public String failAfterEffect(String argument) {
        effects.effect(new ArrayList<>(List.of("failed", argument)));
        throw new IllegalStateException("after the effect");
    }
}
