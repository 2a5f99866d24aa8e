package io.larder.tck.wiring;

import io.larder.CacheData;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import io.larder.tck.framework.Runs;
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

/** A cached method, and what the application brings along for it. */
@ApplicationScoped
class Labels {

    /** An argument. */
    record Label(String text) {}

    @Inject
    Runs runs;

    @CacheData
    List<String> print(Label label) {
        runs.of(label.text());
        return new ArrayList<>(List.of(label.text()));
    }

    /** Not what is wanted. */
    @ApplicationScoped
    static class ByText implements KeyEncoder<Label> {

        @Override
        public Class<Label> type() {
            return Label.class;
        }

        @Override
        public void encode(Label value, KeyWriter out) {
            out.put(value.text());
        }
    }

    /** To be listed. */
    @Alternative
    @ApplicationScoped
    static class ByLength extends ByText {

        @Override
        public void encode(Label value, KeyWriter out) {
            out.put(value.text().length());
        }
    }

    /** To be listed. */
    @Alternative
    @ApplicationScoped
    static class Manager {

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
