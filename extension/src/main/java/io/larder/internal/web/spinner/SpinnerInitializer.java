package io.larder.internal.web.spinner;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers the stream's servlet in code, so that it also exists if a {@code web.xml} is metadata-complete. */
public final class SpinnerInitializer implements ServletContainerInitializer {

    /** Beside the script, which finds it from its own address. */
    private static final String PATH = "/larder/spinner";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        SessionStreams streams =
                new SessionStreams(System::nanoTime, new SingleThreadStreamScheduler(context.getContextPath()));
        ServletRegistration.Dynamic servlet =
                context.addServlet(SpinnerEventServlet.class.getName(), new SpinnerEventServlet(streams));
        if (servlet == null) {
            return;
        }
        servlet.setAsyncSupported(true);
        servlet.addMapping(PATH);
        context.addListener(new SessionListener(streams));
    }
}
