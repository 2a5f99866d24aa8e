package io.larder.internal.monitoring.openmetrics;

import io.larder.internal.monitoring.MonitoringView;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The figures, as they are now. It begins no session. */
final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient MonitoringView view;

    MetricsServlet(MonitoringView view) {
        this.view = view;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Written as a whole: a figure that fails is an error page, not half a text.
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OpenMetricsWriter.write(view, text);
        response.setContentType(OpenMetricsWriter.CONTENT_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }
}
