package io.larder.tck.smoke;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** The application as a browser sees it. */
@WebServlet(SmokeServlet.PATH + "/*")
public class SmokeServlet extends HttpServlet {

    /** Below the context path. */
    static final String PATH = "/smoke";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().write(answer(request));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException("the smoke application failed", e));
        }
    }

    private static String answer(HttpServletRequest request) throws Exception {
        return switch (request.getPathInfo()) {
            case "/check" -> String.join("\n", SmokeChecks.run());
            case "/session" -> {
                request.getSession();
                yield bean().session();
            }
            case "/saved" -> bean().saved("key");
            case "/names" -> String.join("\n", applications());
            default -> throw new IllegalArgumentException("no such page");
        };
    }

    private static SmokeBean bean() {
        return CDI.current().select(SmokeBean.class).get();
    }

    /** The names under which applications show their caches in this JVM. */
    private static List<String> applications() throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("io.larder:type=Cache,*"), null)
                .stream()
                .map(name -> ObjectName.unquote(name.getKeyProperty("application")))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
