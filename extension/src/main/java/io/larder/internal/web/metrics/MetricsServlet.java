package io.larder.internal.web.metrics;

import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.openmetrics.OpenMetricsWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** The figures, as they are now. It begins no session. */
final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = System.getLogger("io.larder.monitoring");

    private final transient Supplier<Optional<MonitoringView>> views;

    /** @param views looks the caches up; empty where there are none, or none yet */
    MetricsServlet(Supplier<Optional<MonitoringView>> views) {
        this.views = views;
    }

    @Override
    public void init() {
        if (views.get().isEmpty()) {
            LOGGER.log(Level.WARNING, MetricsMessages.noCaches());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MonitoringView> view = views.get();
        if (view.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // Written as a whole: a figure that fails is an error page, not half a text.
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OpenMetricsWriter.write(view.get(), text);
        response.setContentType(OpenMetricsWriter.CONTENT_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }
}
