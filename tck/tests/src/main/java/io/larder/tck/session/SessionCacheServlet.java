package io.larder.tck.session;

import io.larder.Caches;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls the cached methods, and ends or changes the session. */
@WebServlet("/*")
public class SessionCacheServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable SessionCacheBean bean;

    @Inject
    private @Nullable Caches caches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionCacheBean sessionCaches = bean;
        Caches allCaches = caches;
        if (sessionCaches != null && allCaches != null) {
            response.getWriter().print(handle(request, sessionCaches, allCaches));
        }
    }

    private static Object handle(HttpServletRequest request, SessionCacheBean sessionCaches, Caches allCaches) {
        switch (request.getPathInfo()) {
            case "/change" -> request.changeSessionId();
            case "/invalidate" -> request.getSession().invalidate();
            case "/expire" -> request.getSession().setMaxInactiveInterval(1);
            case "/fill" -> fill(request, sessionCaches);
            case "/outside" -> {
                return callOutsideSession(sessionCaches);
            }
            case "/size" -> {
                return allCaches.named("session-data").size() + " "
                        + allCaches.named("session-resource").size();
            }
            case "/heap" -> {
                System.gc();
                System.gc();
                return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
            default -> {
                return sessionCaches.data("left") + " " + sessionCaches.resource("left");
            }
        }
        return "done";
    }

    private static void fill(HttpServletRequest request, SessionCacheBean sessionCaches) {
        int entries = Integer.parseInt(request.getParameter("entries"));
        for (int i = 0; i < entries; i++) {
            sessionCaches.data("entry " + i);
        }
    }

    /** In an unmanaged thread. */
    private static String callOutsideSession(SessionCacheBean sessionCaches) {
        CompletableFuture<String> result = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        result.complete("served " + sessionCaches.data("left"));
                    } catch (ContextNotActiveException e) {
                        result.complete("rejected");
                    } catch (RuntimeException e) {
                        result.complete(e.toString());
                    }
                })
                .start();
        return result.join();
    }
}
