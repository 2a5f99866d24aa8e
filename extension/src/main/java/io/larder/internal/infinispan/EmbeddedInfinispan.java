package io.larder.internal.infinispan;

import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.cache.StorageType;
import org.infinispan.configuration.global.GlobalConfiguration;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;

/** How Larder sets Infinispan up: for keeping things in this heap and nothing else. */
final class EmbeddedInfinispan {

    private EmbeddedInfinispan() {}

    /** Started; local, without JMX, statistics, global state and shutdown hook, so that any number of them stand in one JVM. */
    static EmbeddedCacheManager start(String application, ClassLoader loader) {
        GlobalConfigurationBuilder builder = new GlobalConfigurationBuilder().nonClusteredDefault();
        builder.classLoader(loader);
        builder.cacheContainer().name("larder").statistics(false);
        builder.jmx().disable();
        builder.metrics().gauges(false).histograms(false);
        builder.globalState().disable();
        builder.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        configureThreads(builder, "larder-" + application, loader);
        GlobalConfiguration global = builder.build();
        return new DefaultCacheManager(global, true);
    }

    static void configureThreads(GlobalConfigurationBuilder builder, String name, ClassLoader loader) {
        PlatformThreadPoolFactory blocking = new PlatformThreadPoolFactory(name + "-blocking", loader, false);
        PlatformThreadPoolFactory nonBlocking = new PlatformThreadPoolFactory(name + "-non-blocking", loader, true);
        PlatformThreadPoolFactory listening = new PlatformThreadPoolFactory(name + "-listening", loader, false);
        builder.blockingThreadPool().threadFactory(blocking).threadPoolFactory(blocking);
        builder.nonBlockingThreadPool().threadFactory(nonBlocking).threadPoolFactory(nonBlocking);
        builder.listenerThreadPool().threadFactory(listening).threadPoolFactory(listening);
        builder.expirationThreadPool().threadFactory(new PlatformThreadPoolFactory(name + "-expiring", loader, false));
    }

    /**
     * A cache of entries: unbounded, in the heap, by reference. A simple cache, which is Infinispan's word for one without
     * interceptors: nothing that they would add is used.
     */
    static Configuration cacheConfiguration() {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.simpleCache(true).clustering().cacheMode(CacheMode.LOCAL);
        builder.encoding().mediaType(MediaType.APPLICATION_OBJECT_TYPE);
        builder.memory().storage(StorageType.HEAP);
        builder.expiration().disableReaper();
        builder.statistics().disable();
        return builder.build();
    }
}
