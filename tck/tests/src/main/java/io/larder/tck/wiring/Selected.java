package io.larder.tck.wiring;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.infinispan.manager.EmbeddedCacheManager;

/** What of {@link Labels} need not be listed. */
interface Selected {

    /** Selects itself. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    class ByLength extends Labels.ByLength {}

    /** Selects itself. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    class Manager extends Labels.Manager {

        @Override
        @Produces
        @ApplicationScoped
        EmbeddedCacheManager open() {
            return super.open();
        }

        @Override
        void close(@Disposes EmbeddedCacheManager manager) {
            super.close(manager);
        }
    }
}
