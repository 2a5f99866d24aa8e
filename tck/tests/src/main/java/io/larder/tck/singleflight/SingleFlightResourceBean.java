package io.larder.tck.singleflight;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class SingleFlightResourceBean implements SingleFlightBean {

    @Inject
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    @Inject
    RequestId request;

    @Inject
    SingleFlightResourceBean self;

    @Override
    @CacheResource
    public LoadedValue contended(String name) {
        return loadAtGate(name);
    }

    @Override
    @CacheResource
    public LoadedValue load(String name) {
        return loadAtGate(name);
    }

    @Override
    @CacheResource
    public LoadedValue failFirst(String name) {
        LoadedValue value = loadAtGate(name);
        if (value.number() == 1) {
            throw new IllegalStateException("the first one");
        }
        return value;
    }

    @Override
    @CacheResource
    public LoadedValue recursive(String name) {
        return self.recursive(name);
    }

    @Override
    @CacheResource
    public int countdown(String name, int number) {
        return number == 0 ? 0 : 1 + self.countdown(name, number - 1);
    }

    @Override
    @CacheResource
    public LoadedValue loadOther(String name, @ExcludeFromKey String other) {
        LoadedValue value = loadAtGate(name);
        if (value.number() == 1) {
            self.loadOther(other, name);
        }
        return value;
    }

    @Override
    @CacheResource
    public String requestAndThread(String name) {
        return request.id() + " in " + Thread.currentThread().getName();
    }

    private LoadedValue loadAtGate(String name) {
        invocations.increment(name);
        int number = invocations.count(name);
        gates.pass(name);
        return new LoadedValue(name, number);
    }
}
