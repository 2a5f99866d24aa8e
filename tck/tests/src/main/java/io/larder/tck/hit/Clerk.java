package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A session bean behind an interface. */
@Stateless
public class Clerk implements ClerkView {

    @Inject
    Runs runs;

    @Override
    @CacheData
    public String stamp(String paper) {
        runs.of("stamp " + paper);
        return "stamped " + paper;
    }
}
