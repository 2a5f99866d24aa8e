package io.larder.tck.spinner;

import io.larder.tck.framework.MethodGates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** The actions of a browser: {@code ?do=action&on=name}. */
@WebServlet("/actions")
public class SpinnerEventServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SpinnerBean bean;

    @Inject
    transient HiddenSpinnerBean hiddenBean;

    @Inject
    transient MethodGates gates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("on");
        response.setContentType("text/plain");
        response.getWriter()
                .print(
                        switch (request.getParameter("do")) {
                            case "login" -> request.getSession().getId();
                            case "logout" -> logout(request);
                            case "rename" -> request.changeSessionId();
                            case "close" -> close(name);
                            case "open" -> open(name);
                            case "arrived" -> arrived(name);
                            case "threads" ->
                                ManagementFactory.getThreadMXBean().getThreadCount();
                            case "data" -> bean.data(name);
                            case "resource" -> bean.resource(name);
                            case "hidden" -> hiddenBean.hidden(name);
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
