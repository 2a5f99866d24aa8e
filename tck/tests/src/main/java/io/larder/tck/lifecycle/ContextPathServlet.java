package io.larder.tck.lifecycle;

import io.larder.Caches;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Calls the cached method, or clears the cache. */
@WebServlet({"/get", "/clear"})
public class ContextPathServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable ContextPathBean bean;

    @Inject
    private @Nullable Caches caches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (bean == null || caches == null) {
            return;
        }
        if (request.getServletPath().equals("/clear")) {
            caches.clear();
        } else {
            bean.contextPath();
            response.getWriter()
                    .printf(
                            "%s %d",
                            bean.contextPath(),
                            caches.named("context-path").stats().misses());
        }
    }
}
