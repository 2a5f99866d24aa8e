package io.larder.tck.deployment;

import io.larder.tck.framework.LogTap;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Listens to Larder's log while the application is deployed. */
public class StartLog implements Extension {

    private @Nullable LogTap tap;
    private List<String> texts = List.of();

    void open(@Observes BeforeBeanDiscovery event) {
        tap = LogTap.open("io.larder");
    }

    void close(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 100) AfterDeploymentValidation event) {
        if (tap != null) {
            texts = tap.texts(Level.INFO);
            tap.close();
        }
    }

    List<String> texts() {
        return texts;
    }
}
