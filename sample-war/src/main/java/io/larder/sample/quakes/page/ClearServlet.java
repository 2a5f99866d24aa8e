package io.larder.sample.quakes.page;

import io.larder.Caches;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The buttons that clear: {@code cache} names one, or is empty for all; {@code then} is the page that is shown after it. */
@WebServlet("/clear")
public class ClearServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caches caches;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("cache");
        String targetPage = request.getParameter("then");
        // Only to pages of ours, and to the slow one so that it reads again.
        if (name == null || targetPage == null || TourStep.find(targetPage).isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            if (name.isEmpty()) {
                caches.clear();
            } else {
                caches.named(name).clear();
            }
        } catch (IllegalArgumentException unknownName) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/" + targetPage
                        + (targetPage.equals(TourStep.LOAD.path()) ? "?read=true" : ""));
    }
}
