package io.larder.tck.flight;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataTower implements Tower {

    @Inject
    Runs runs;

    @Inject
    Gates gates;

    @Inject
    Visit visit;

    @Inject
    DataTower self;

    @Override
    @CacheData
    public Landing crowded(String name) {
        return held(name);
    }

    @Override
    @CacheData
    public Landing land(String name) {
        return held(name);
    }

    @Override
    @CacheData
    public Landing crash(String name) {
        Landing landing = held(name);
        if (landing.number() == 1) {
            throw new IllegalStateException("the first one");
        }
        return landing;
    }

    @Override
    @CacheData
    public Landing circle(String name) {
        return self.circle(name);
    }

    @Override
    @CacheData
    public int countdown(String name, int number) {
        return number == 0 ? 0 : 1 + self.countdown(name, number - 1);
    }

    @Override
    @CacheData
    public Landing via(String name, @ExcludeFromKey String other) {
        Landing landing = held(name);
        if (landing.number() == 1) {
            self.via(other, name);
        }
        return landing;
    }

    @Override
    @CacheData
    public String whereabouts(String name) {
        return visit.id() + " in " + Thread.currentThread().getName();
    }

    private Landing held(String name) {
        runs.of(name);
        int number = runs.count(name);
        gates.pass(name);
        return new Landing(name, number);
    }
}
