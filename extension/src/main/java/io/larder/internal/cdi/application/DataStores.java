package io.larder.internal.cdi.application;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.internal.engine.CachedMethod;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.entry.HeapStore;
import io.larder.internal.infinispan.InfinispanStores;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the data of an application is kept. Infinispan takes a second to start, and is not started for an application that keeps nothing in it. */
final class DataStores implements AutoCloseable {

    private final @Nullable InfinispanStores infinispan;
    private final String words;

    private DataStores(@Nullable InfinispanStores infinispan, String words) {
        this.infinispan = infinispan;
        this.words = words;
    }

    /** @param contributions may bring an Infinispan along */
    static DataStores of(
            Collection<CachedMethod> methods, Contributions contributions, String application, ClassLoader loader) {
        if (methods.stream().noneMatch(DataStores::isShared)) {
            return new DataStores(null, "memory");
        }
        Optional<Object> brought = contributions.one(InfinispanStores.CONTAINER);
        return brought.isPresent()
                ? new DataStores(InfinispanStores.on(brought.get(), application), "the application's own Infinispan")
                : new DataStores(InfinispanStores.own(application, loader), "Infinispan, in memory");
    }

    /** An Infinispan cache a session would be thousands of them, for a few entries each. */
    private static boolean isShared(CachedMethod method) {
        return method.kind() == CacheKind.DATA && method.settings().scope() != CacheScope.SESSION;
    }

    /** Makes the stores of a data cache. */
    Supplier<EntryStore> of(CachedMethod method) {
        InfinispanStores stores = infinispan;
        return stores == null || !isShared(method) ? HeapStore::new : () -> stores.store(method.name());
    }

    /** What follows "kept in". */
    String words() {
        return words;
    }

    /** How often Infinispan failed. */
    long failures() {
        return infinispan == null ? 0 : infinispan.failures();
    }

    @Override
    public void close() {
        if (infinispan != null) {
            infinispan.close();
        }
    }
}
