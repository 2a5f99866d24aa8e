package io.larder.internal.cdi.validation;

import fish.payara.cdi.auth.roles.RolesPermitted;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.Replayed;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One class for each thing that can be wrong with where an annotation stands and what its members say. */
@SuppressWarnings("unused")
final class InvalidBeans {

    private InvalidBeans() {}

    @CacheData
    static class OnClass {}

    @CacheInput
    static class InputOnClass {}

    @CacheResource
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface Shared {}

    @Shared
    static class ComposedOnClass {}

    static class Private {
        @CacheData
        private String read() {
            return "";
        }
    }

    static class Static {
        @CacheResource
        static String read() {
            return "";
        }
    }

    static class FinalMethod {
        @CacheData
        final String read() {
            return "";
        }
    }

    static final class FinalClass {
        @CacheData
        String read() {
            return "";
        }
    }

    static class Both {
        @CacheData
        @CacheResource
        String read() {
            return "";
        }
    }

    static class Unreadable {
        @CacheData(ttl = "5 parsecs")
        String read() {
            return "";
        }
    }

    static class Unresolved {
        @CacheResource(ttl = "${nowhere}")
        String read() {
            return "";
        }
    }

    static class BlankStale {
        @CacheData(ttl = "1m", maxStale = " ")
        String read() {
            return "";
        }
    }

    static class NoEntries {
        @CacheData(maxEntries = 0)
        String read() {
            return "";
        }
    }

    static class FewerEntries {
        @CacheResource(maxEntries = -2)
        String read() {
            return "";
        }
    }

    static class StaleWithoutTtl {
        @CacheData(maxStale = "1m")
        String read() {
            return "";
        }
    }

    static class StaleSession {
        @CacheData(ttl = "1m", maxStale = "1m", scope = CacheScope.SESSION)
        String read() {
            return "";
        }
    }

    static class StaleInputs {
        @CacheData(ttl = "1m", maxStale = "1m", allowInputs = true)
        String read() {
            return "";
        }
    }

    static class StaleExcluded {
        @CacheData(ttl = "1m", maxStale = "1m")
        String read(String _trace) {
            return _trace;
        }
    }

    static class Stale {
        @CacheData(ttl = "1m", maxStale = "1m")
        String read() {
            return "";
        }
    }

    static class SameName {
        @CacheData(name = "twice")
        String first() {
            return "";
        }

        @CacheResource(name = "twice")
        String second() {
            return "";
        }
    }

    static class PersistentSession {
        @CacheData(persist = PersistenceMode.DISK, scope = CacheScope.SESSION)
        String read() {
            return "";
        }
    }

    static class ClearsUnknown {
        @CacheClear("price")
        void write() {}

        @CacheData(name = "prices")
        String read() {
            return "";
        }
    }

    static class ClearsNothing {
        @CacheClear({})
        void write() {}
    }

    static class VoidInput {
        @CacheInput
        void read() {}
    }

    static class ReplayedResult {
        @Replayed
        int notice() {
            return 1;
        }
    }

    static class LateSecurity {
        @RolesPermitted
        @CacheData
        String read() {
            return "";
        }
    }

    @RolesPermitted
    static class LateSecurityOnClass {
        @CacheData
        String read() {
            return "";
        }
    }

    static class Ambient {
        @CacheInput
        String locale() {
            return "";
        }

        @Replayed
        void notice() {}
    }
}
