package io.larder.tck.spinner;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Loads until the test opens the gate of the name. */
@ApplicationScoped
public class SpinnerBean {

    @Inject
    MethodGates gates;

    @CacheData(spinner = "Loading <value> & more.", showTime = true)
    public String data(String name) {
        gates.pass(name);
        if (name.startsWith("invalid")) {
            throw new IllegalArgumentException("invalid name");
        }
        return name + " value";
    }

    @CacheResource
    public StringBuilder resource(String name) {
        gates.pass(name);
        return new StringBuilder(name);
    }
}
