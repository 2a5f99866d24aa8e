package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A session bean that only keepers may call. */
@Stateless
@RolesAllowed(Keys.KEEPER)
public class Safe {

    @Inject
    Runs runs;

    @CacheData
    public String content(int number) {
        runs.of("content");
        return "content " + number;
    }

    @CacheResource
    public Object box(int number) {
        runs.of("box");
        return new Object();
    }
}
