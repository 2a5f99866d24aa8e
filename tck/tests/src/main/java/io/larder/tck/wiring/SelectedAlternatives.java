package io.larder.tck.wiring;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.infinispan.manager.EmbeddedCacheManager;

/** What of {@link AlternativesBean} need not be listed. */
interface SelectedAlternatives {

    /** Selects itself. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    class LengthEncoder extends AlternativesBean.LengthEncoder {}

    /** Selects itself. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    class CacheManagerProducer extends AlternativesBean.CacheManagerProducer {

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
