package io.larder.internal.monitoring.openmetrics;

import io.larder.internal.monitoring.MonitoringView;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers the address of the figures when the web application starts, its caches being there by then. */
public class MetricsInitializer implements ServletContainerInitializer {

    private static final Logger LOGGER = System.getLogger("io.larder.monitoring");
    private static final String NAME = "larder-metrics";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        monitoringView().ifPresent(view -> {
            String path = view.metricsPath();
            if (path != null) {
                register(context, view, path);
            }
        });
    }

    /** Nobody, where the application has no beans or Larder refused it. */
    private static Optional<MonitoringView> monitoringView() {
        try {
            Instance<MonitoringView> view = CDI.current().select(MonitoringView.class);
            return view.isResolvable() ? Optional.of(view.get()) : Optional.empty();
        } catch (IllegalStateException e) {
            LOGGER.log(Level.DEBUG, MetricsMessages.noCaches(), e);
            return Optional.empty();
        }
    }

    private static void register(ServletContext context, MonitoringView view, String path) {
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, new MetricsServlet(view));
        if (servlet == null || !servlet.addMapping(path).isEmpty()) {
            LOGGER.log(Level.WARNING, MetricsMessages.pathTaken(path));
        }
    }
}
