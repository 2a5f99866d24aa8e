package io.larder.tck.wiring;

import io.larder.CacheData;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;

/** A cached method, and the encoders and the cache manager of the application. */
@ApplicationScoped
class AlternativesBean {

    /** An argument. */
    record Argument(String text) {}

    @Inject
    InvocationCounter invocations;

    @CacheData
    List<String> data(Argument argument) {
        invocations.increment(argument.text());
        return new ArrayList<>(List.of(argument.text()));
    }

    /** Replaced by the alternative. */
    @ApplicationScoped
    static class TextEncoder implements KeyEncoder<Argument> {

        @Override
        public Class<Argument> type() {
            return Argument.class;
        }

        @Override
        public void encode(Argument value, KeyWriter out) {
            out.put(value.text());
        }
    }

    /** To be listed. */
    @Alternative
    @ApplicationScoped
    static class LengthEncoder extends TextEncoder {

        @Override
        public void encode(Argument value, KeyWriter out) {
            out.put(value.text().length());
        }
    }

    /** To be listed. */
    @Alternative
    @ApplicationScoped
    static class CacheManagerProducer {

        @Produces
        @ApplicationScoped
        EmbeddedCacheManager open() {
            return new DefaultCacheManager(new GlobalConfigurationBuilder()
                    .nonClusteredDefault()
                    .cacheManagerName("the application's own")
                    .build());
        }

        void close(@Disposes EmbeddedCacheManager manager) {
            manager.stop();
        }
    }
}
