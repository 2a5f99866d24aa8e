package io.larder.tck.spinner;

import io.larder.tck.framework.Gates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** What a browser can ask for: {@code ?do=what&on=name}. */
@WebServlet("/yard")
public class Yard extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Mill mill;

    @Inject
    transient Miller miller;

    @Inject
    transient Gates gates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String on = request.getParameter("on");
        response.setContentType("text/plain");
        response.getWriter()
                .print(
                        switch (request.getParameter("do")) {
                            case "login" -> request.getSession().getId();
                            case "logout" -> logout(request);
                            case "rename" -> request.changeSessionId();
                            case "close" -> close(on);
                            case "open" -> open(on);
                            case "arrived" -> arrived(on);
                            case "threads" ->
                                ManagementFactory.getThreadMXBean().getThreadCount();
                            case "data" -> mill.data(on);
                            case "resource" -> mill.resource(on);
                            case "silent" -> miller.silent(on);
                            default -> throw new IllegalArgumentException();
                        });
    }

    private static String logout(HttpServletRequest request) {
        request.getSession().invalidate();
        return "out";
    }

    private String close(String gate) {
        gates.close(gate);
        return "closed";
    }

    private String open(String gate) {
        gates.open(gate);
        return "open";
    }

    private String arrived(String gate) {
        gates.awaitArrival(gate);
        return "arrived";
    }
}
