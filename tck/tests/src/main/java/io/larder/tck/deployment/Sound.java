package io.larder.tck.deployment;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Vetoed;

/** Beans with which nothing is wrong, and classes that are none. */
interface Sound {

    /** As it should be. */
    @ApplicationScoped
    class Good {

        @CacheData(ttl = "1 day 2hr")
        String one(String name) {
            return name;
        }

        @CacheData(maxEntries = 10)
        String two(String name) {
            return name;
        }

        @CacheResource
        Object three(String name) {
            return new Object();
        }
    }

    /** Wrong, and vetoed. */
    @Vetoed
    @ApplicationScoped
    class Struck {

        @CacheData(ttl = "soon")
        String soon() {
            return "";
        }
    }

    /** Wrong, and not selected. */
    @Alternative
    @ApplicationScoped
    class Other {

        @CacheData(maxEntries = 0)
        String none() {
            return "";
        }
    }
}
