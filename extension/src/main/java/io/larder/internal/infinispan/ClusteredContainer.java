package io.larder.internal.infinispan;

import java.nio.file.Path;
import org.infinispan.Cache;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.cache.StorageType;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.partitionhandling.PartitionHandling;

/**
 * An Infinispan that the nodes of one application form a cluster of. Apart from the one that holds near caches: that one knows no network.
 *
 * <p>Its one cache is distributed over two owners. While the network is split, the part that may have missed a write neither reads nor
 * writes: what both parts wrote could not be merged, and a clear would be forgotten.
 */
public final class ClusteredContainer implements AutoCloseable {

    private static final String CACHE = "larder-shared";
    private static final int OWNERS = 2;
    private static final int SEGMENTS = 64;

    private final EmbeddedCacheManager container;
    private final Cache<Object, Object> cache;

    private ClusteredContainer(EmbeddedCacheManager container, Cache<Object, Object> cache) {
        this.container = container;
        this.cache = cache;
    }

    /**
     * Joins the cluster, or begins it. Takes some seconds.
     *
     * @param cluster its name: nodes of other names do not join it
     * @param transport a configuration file of JGroups
     * @param loader class loader of the application
     * @throws RuntimeException where the file cannot be used, or the network is not as it says
     */
    public static ClusteredContainer join(String cluster, Path transport, ClassLoader loader) {
        GlobalConfigurationBuilder builder = new GlobalConfigurationBuilder().clusteredDefault();
        builder.classLoader(loader);
        builder.transport().clusterName(cluster).addProperty("configurationFile", transport.toString());
        builder.cacheContainer().name("larder-cluster").statistics(false);
        builder.jmx().disable();
        builder.metrics().gauges(false).histograms(false);
        builder.globalState().disable();
        builder.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        EmbeddedInfinispan.configureThreads(builder, "larder-cluster-" + cluster, loader);
        EmbeddedCacheManager container = new DefaultCacheManager(builder.build(), true);
        boolean joined = false;
        try {
            Cache<Object, Object> cache = container.createCache(CACHE, configuration());
            joined = true;
            return new ClusteredContainer(container, cache);
        } finally {
            if (!joined) {
                container.stop();
            }
        }
    }

    private static Configuration configuration() {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.clustering().cacheMode(CacheMode.DIST_SYNC);
        builder.clustering().hash().numOwners(OWNERS).numSegments(SEGMENTS);
        builder.clustering().partitionHandling().whenSplit(PartitionHandling.DENY_READ_WRITES);
        builder.clustering().stateTransfer().awaitInitialTransfer(false);
        builder.encoding().mediaType(MediaType.APPLICATION_OBJECT_TYPE);
        builder.memory().storage(StorageType.HEAP);
        builder.statistics().disable();
        return builder.build();
    }

    /** The cache that all nodes share; of Infinispan's own types, for an adapter that calls them by reflection. */
    public Object cache() {
        return cache;
    }

    EmbeddedCacheManager container() {
        return container;
    }

    /** Leaves the cluster. Entries stay with the other nodes. */
    @Override
    public void close() {
        container.stop();
    }
}
