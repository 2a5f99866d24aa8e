package io.larder.tck.spinner;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Grinds until the test opens the gate of the name. */
@ApplicationScoped
public class Mill {

    @Inject
    Gates gates;

    @CacheData(spinner = "Grinding <flour> & more.", showTime = true)
    public String data(String grain) {
        gates.pass(grain);
        if (grain.startsWith("stone")) {
            throw new IllegalArgumentException("not to be ground");
        }
        return grain + " flour";
    }

    @CacheResource
    public StringBuilder resource(String grain) {
        gates.pass(grain);
        return new StringBuilder(grain);
    }
}
