package io.larder.internal.cdi.validation;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Declarations with which nothing is wrong, though some of them come near. */
@SuppressWarnings("unused")
final class ValidBeans {

    private ValidBeans() {}

    static class Empty implements Predicate<List<?>> {
        @Override
        public boolean test(List<?> value) {
            return value.isEmpty();
        }
    }

    static class NoOpRelease implements Consumer<Object> {
        @Override
        public void accept(Object value) {}
    }

    static class Pool {
        @CacheResource(name = "pool", maxEntries = 1, release = NoOpRelease.class)
        Stream<String> pool(@ExcludeFromKey Thread thread) {
            return Stream.of("" + thread);
        }
    }

    static class Prices {
        @CacheData(name = "all prices", ttl = "${rate:90s}", unless = Empty.class)
        List<String> all() {
            return List.of();
        }

        @CacheData(unless = InvalidTypes.BeanPredicate.class, maxEntries = 1)
        String one() {
            return "";
        }

        @CacheData
        void warm() {}

        @CacheClear({"all prices", "pool"})
        void write() {}

        final void ordinary() {}
    }
}
