package io.larder.tck.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Calls the cached methods over HTTP. */
@WebServlet("/call")
public class MonitoredServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable MonitoredBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (bean != null) {
            response.getWriter().print(bean.data(request.getParameter("name")));
            bean.resource();
        }
    }
}
