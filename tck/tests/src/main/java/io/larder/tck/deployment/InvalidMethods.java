package io.larder.tck.deployment;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** Beans with methods that fail a deployment. */
interface InvalidMethods {

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
        private String privateMethod() {
            return "";
        }

        @CacheResource
        static String staticMethod() {
            return "";
        }

        @CacheData
        final String finalMethod() {
            return privateMethod();
        }

        @CacheData
        @CacheResource
        String dataAndResource() {
            return "";
        }
    }

    /** With invalid attributes. */
    @ApplicationScoped
    class Attributes {

        @CacheData(ttl = "soon")
        String invalidTtl() {
            return "";
        }

        @CacheResource(maxEntries = 0)
        String zeroMaxEntries() {
            return "";
        }

        @CacheData(maxStale = "1m")
        String maxStaleWithoutTtl() {
            return "";
        }
    }
}
