package io.larder.tck.deployment;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** Beans with methods that a deployment is refused for. */
interface BrokenMethods {

    /** On the class. */
    @CacheData
    @ApplicationScoped
    class OnClass {

        String any() {
            return "";
        }
    }

    /** On methods that nothing intercepts, and twice. */
    @ApplicationScoped
    class Methods {

        @CacheData
        private String hidden() {
            return "";
        }

        @CacheResource
        static String shared() {
            return "";
        }

        @CacheData
        final String closed() {
            return hidden();
        }

        @CacheData
        @CacheResource
        String twice() {
            return "";
        }
    }

    /** With members that say nothing sensible. */
    @ApplicationScoped
    class Settings {

        @CacheData(ttl = "soon")
        String soon() {
            return "";
        }

        @CacheResource(maxEntries = 0)
        String none() {
            return "";
        }

        @CacheData(maxStale = "1m")
        String stale() {
            return "";
        }
    }
}
