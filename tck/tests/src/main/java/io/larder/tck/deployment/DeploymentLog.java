package io.larder.tck.deployment;

import io.larder.tck.framework.LogCapture;
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
public class DeploymentLog implements Extension {

    private @Nullable LogCapture capture;
    private List<String> messages = List.of();

    void open(@Observes BeforeBeanDiscovery event) {
        capture = LogCapture.open("io.larder");
    }

    void close(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 100) AfterDeploymentValidation event) {
        if (capture != null) {
            messages = capture.messages(Level.INFO);
            capture.close();
        }
    }

    List<String> messages() {
        return messages;
    }
}
