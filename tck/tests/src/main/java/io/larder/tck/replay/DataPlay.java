package io.larder.tck.replay;

import io.larder.CacheData;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class DataPlay implements Play {

    @Inject
    Stage stage;

    @Inject
    @ReplayedEvent
    Event<Notice> notices;

    @Inject
    DataPlay self;

    @Override
    @CacheData
    public String spoken(String mark) {
        stage.say(new ArrayList<>(List.of("hear", mark)));
        notices.fire(new Notice(new ArrayList<>(List.of("see", mark))));
        return mark;
    }

    @Override
    @CacheData
    public String outer(String mark) {
        return self.spoken(mark);
    }

    @Override
    @CacheData
    public String holding(String mark) {
        stage.hold(Thread.currentThread());
        return mark;
    }

    @Override
    @CacheData
    public String failing(String mark) {
        stage.fail(mark);
        return mark;
    }

    @Override
    @CacheData
    public String broken(String mark) {
        stage.say(new ArrayList<>(List.of("broken", mark)));
        throw new IllegalStateException("the play broke off");
    }
}
