package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A session bean without an interface. */
@Stateless
public class Teller {

    @Inject
    Runs runs;

    @CacheData
    public List<String> rates(String currency) {
        runs.of("rates " + currency);
        return new ArrayList<>(List.of(currency));
    }

    @CacheResource
    public Object counter(String currency) {
        runs.of("counter " + currency);
        return new Object();
    }

    @CacheData
    public Object any(Object value) {
        return new Thread(value.toString());
    }

    @CacheData
    public String fail(String what) throws IOException {
        runs.of("fail " + what);
        throw new IOException(what);
    }
}
