package mistakes;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Annotations where they can do nothing, and members whose text is wrong. */
final class Declarations {

    private Declarations() {}

    static List<Mistake> table() {
        return List.of(
                Mistake.atDeployment("the annotation is on the class", OnClass.class)
                        .cured("on the method", Plain.class, Plain::read),
                Mistake.atDeployment("the method is private", Private.class)
                        .cured("not private", Plain.class, Plain::read),
                Mistake.atDeployment("the method is static", Static.class)
                        .cured("not static", Plain.class, Plain::read),
                Mistake.atDeployment("the method is final", Final.class).cured("not final", Plain.class, Plain::read),
                Mistake.atDeployment("the class is final", FinalClass.class)
                        .cured("class not final", Plain.class, Plain::read),
                Mistake.atDeployment("data and resource at once", Both.class)
                        .cured("@CacheData", Plain.class, Plain::read)
                        .cured("@CacheResource", Shared.class, Shared::read),
                Mistake.atDeployment("a unit with a typing error", Minuets.class)
                        .cured("90s", Seconds.class, Seconds::read),
                Mistake.atDeployment("a placeholder without a value", NoPlaceholder.class)
                        .cured("with a default", Placeholder.class, Placeholder::read),
                Mistake.atDeployment("no entries", NoEntries.class).cured("-1", Unbounded.class, Unbounded::read),
                Mistake.atDeployment("stale without a time to live", StaleAlone.class)
                        .cured("with ttl", Stale.class, Stale::read));
    }

    @ApplicationScoped
    static class Plain {

        private final AtomicInteger runs = new AtomicInteger();

        @CacheData
        int read() {
            return runs.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class Shared {

        @CacheResource
        Object read() {
            return new Object();
        }
    }

    @CacheData
    @ApplicationScoped
    static class OnClass {
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Private {
        @CacheData
        private int read() {
            return 1;
        }

        int call() {
            return read();
        }
    }

    @ApplicationScoped
    static class Static {
        @CacheData
        static int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Final {
        @CacheData
        final int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static final class FinalClass {
        @CacheData
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Both {
        @CacheData
        @CacheResource
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Minuets {
        @CacheData(ttl = "10 minuets")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Seconds {
        @CacheData(ttl = "90s")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class NoPlaceholder {
        @CacheData(ttl = "${mistakes.ttl}")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Placeholder {
        @CacheData(ttl = "${mistakes.ttl:10m}")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class NoEntries {
        @CacheData(maxEntries = 0)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Unbounded {
        @CacheData(maxEntries = -1)
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class StaleAlone {
        @CacheData(maxStale = "1h")
        int read() {
            return 1;
        }
    }

    @ApplicationScoped
    static class Stale {
        @CacheData(ttl = "10m", maxStale = "1h")
        int read() {
            return 1;
        }
    }
}
