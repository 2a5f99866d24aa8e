package io.larder.internal.cdi.runtime;

import io.larder.Caches;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.core.ClearOperationRegistry;
import io.larder.internal.core.InterceptedMethodRegistry;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.platform.CompleteIteration;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;

/**
 * The running caches of one application.
 *
 * @param storeDescription where data is stored, in words
 * @param parts everything that must be closed
 */
public record Application(
        CachedMethodRegistry cachedMethods,
        InterceptedMethodRegistry recordedMethods,
        ClearOperationRegistry clearOperations,
        Caches caches,
        WaitListenerRegistry waitListeners,
        MonitoringView monitoringView,
        EventRecorder events,
        List<CacheEngine> engines,
        EndedSessions endedSessions,
        String storeDescription,
        CloseableStack parts)
        implements AutoCloseable {

    /**
     * Starts the caches of a valid deployment.
     *
     * @param beanManager the extension's bean manager
     */
    public static Application start(DeploymentModel model, BeanManager beanManager) {
        CloseableStack parts = new CloseableStack();
        try {
            return new ApplicationFactory(model, beanManager, parts).start();
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /** Removes the entries of a session that has ended. */
    public void sessionEnded(SessionIdHolder holder) {
        String session = holder.end();
        endedSessions.add(session);
        CompleteIteration.forEach(engines, engine -> engine.endSession(session));
    }

    /** Removes all entries, releases the resources in reverse order of their creation, and stops all threads; once. */
    @Override
    public void close() {
        parts.close();
    }
}
