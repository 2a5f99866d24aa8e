package io.larder.tck.life;

import io.larder.Caches;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Asks the doorman, or sends him off. */
@WebServlet({"/ask", "/clear"})
public class DoormanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable Doorman doorman;

    @Inject
    private @Nullable Caches caches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (doorman == null || caches == null) {
            return;
        }
        if (request.getServletPath().equals("/clear")) {
            caches.clear();
        } else {
            doorman.house();
            response.getWriter()
                    .printf(
                            "%s %d",
                            doorman.house(), caches.named("house").stats().misses());
        }
    }
}
