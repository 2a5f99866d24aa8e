package io.larder.tck.outside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The way to the counter from outside. */
@WebServlet("/weigh")
public class CounterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable Counter counter;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (counter != null) {
            response.getWriter().print(counter.weigh(request.getParameter("goods")));
            counter.scales();
        }
    }
}
