package io.larder.internal.cdi;

import io.larder.CacheGroup;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.lookup.CacheLookup;
import io.larder.internal.engine.CachedMethod;
import io.larder.internal.engine.Calls;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collection;
import java.util.List;

/** The caches of one running application. So far there are none: methods run as if they were not annotated. */
final class Application implements AutoCloseable {

    private final CacheLookup lookup;

    private Application(List<CachedMethod> methods) {
        this.lookup = new CacheLookup(methods);
    }

    @SuppressWarnings("UnusedVariable")
    static Application start(
            List<CachedMethod> methods, Configuration configuration, BeanManager beanManager, ClassLoader loader) {
        return new Application(methods);
    }

    Calls calls() {
        return (beanClass, method) -> null;
    }

    Caches caches() {
        return new Caches() {
            @Override
            public CacheGroup data() {
                return new Empty();
            }

            @Override
            public CacheGroup resources() {
                return new Empty();
            }

            @Override
            public MethodCache of(Class<?> beanClass, String method, Class<?>... parameterTypes) {
                throw new UnsupportedOperationException(
                        lookup.of(beanClass, method, parameterTypes).name());
            }

            @Override
            public MethodCache named(String name) {
                throw new UnsupportedOperationException(lookup.named(name).name());
            }

            @Override
            public void clear() {}
        };
    }

    String store() {
        return "nowhere";
    }

    @Override
    public void close() {}

    private static final class Empty implements CacheGroup {
        @Override
        public Collection<MethodCache> caches() {
            return List.of();
        }

        @Override
        public void clear() {}
    }
}
