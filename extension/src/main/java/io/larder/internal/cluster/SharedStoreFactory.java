package io.larder.internal.cluster;

import java.time.Duration;

/**
 * Opens a kind of shared store that is an artifact of its own. Found with {@link java.util.ServiceLoader}, through the class loader of the
 * application.
 */
public interface SharedStoreFactory {

    /** What {@code larder.cluster} names it by. */
    String form();

    /**
     * Opens a store. Does not wait for it: a store that is away fails operation by operation.
     *
     * @param uri where it is, with whatever it takes to log in; part of no message
     * @param timeout of one operation
     * @param application a name for threads
     * @param loader class loader of the application, for threads
     * @throws StoreConfigurationException where the URI makes no sense
     */
    SharedStore open(String uri, Duration timeout, String application, ClassLoader loader);
}
