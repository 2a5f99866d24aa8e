package io.larder.tck.deployment;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Vetoed;

/** Valid beans, and invalid classes that are no beans. */
interface ValidBeans {

    /** Valid. */
    @ApplicationScoped
    class ValidBean {

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

    /** Invalid, and vetoed. */
    @Vetoed
    @ApplicationScoped
    class VetoedBean {

        @CacheData(ttl = "soon")
        String invalidTtl() {
            return "";
        }
    }

    /** Invalid, and not selected. */
    @Alternative
    @ApplicationScoped
    class UnselectedAlternative {

        @CacheData(maxEntries = 0)
        String zeroMaxEntries() {
            return "";
        }
    }
}
