package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.store.EntryStore;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.infinispan.InfinispanStoreFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the data of an application is kept. Infinispan takes a second to start, and is not started for an application that keeps nothing in it. */
final class EntryStoreProvider implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    private final @Nullable InfinispanStoreFactory infinispan;
    private final String description;

    private EntryStoreProvider(@Nullable InfinispanStoreFactory infinispan, String description) {
        this.infinispan = infinispan;
        this.description = description;
    }

    /** @param extensionPoints may bring an Infinispan along */
    static EntryStoreProvider of(
            Collection<CachedMethod> methods, ExtensionPoints extensionPoints, String application, ClassLoader loader) {
        if (methods.stream().noneMatch(EntryStoreProvider::isShared)) {
            return inMemory();
        }
        if (!hasTransactionTypes(loader)) {
            LOGGER.log(Level.DEBUG, ApplicationMessages.noInfinispan("jakarta.transaction"));
            return inMemory();
        }
        Optional<Object> container = extensionPoints.findFirst(InfinispanStoreFactory.CACHE_MANAGER);
        return container.isPresent()
                ? new EntryStoreProvider(
                        InfinispanStoreFactory.using(container.get(), application), "the application's own Infinispan")
                : start(application, loader);
    }

    /** Another library beside the application may hide one that Infinispan needs, like the older JBoss Logging inside Weld's jar. */
    private static EntryStoreProvider start(String application, ClassLoader loader) {
        try {
            return new EntryStoreProvider(InfinispanStoreFactory.start(application, loader), "Infinispan, in memory");
        } catch (LinkageError e) {
            LOGGER.log(
                    Level.WARNING, ApplicationMessages.noInfinispan(e.getClass().getName()), e);
            return inMemory();
        }
    }

    /** The entries are the same, and so is all that is done with them: Infinispan holds them for those who observe it. */
    private static EntryStoreProvider inMemory() {
        return new EntryStoreProvider(null, "memory");
    }

    /** Infinispan does not start without the types of Jakarta Transactions, which Tomcat, Jetty and plain CDI have not. */
    private static boolean hasTransactionTypes(ClassLoader loader) {
        try {
            Class.forName("jakarta.transaction.TransactionManager", false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** An Infinispan cache a session would be thousands of them, for a few entries each. */
    private static boolean isShared(CachedMethod method) {
        return method.kind() == CacheKind.DATA && method.settings().scope() != CacheScope.SESSION;
    }

    /** A bounded cache is one map, with its policy. An Infinispan that the application brought along shows the entries all the same. */
    private static boolean isBounded(CachedMethod method) {
        return method.settings().maxEntries() > 0;
    }

    /** Makes the stores of a data cache. */
    Supplier<EntryStore> of(CachedMethod method) {
        InfinispanStoreFactory stores = infinispan;
        return stores == null || !isShared(method) || (stores.isOwned() && isBounded(method))
                ? MapEntryStore::new
                : () -> stores.create(method.name());
    }

    /** What follows "kept in". */
    String description() {
        return description;
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
