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

/** The way to the cloakroom, and what may happen to a session. */
@WebServlet("/*")
public class CloakroomServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private @Nullable Cloakroom cloakroom;

    @Inject
    private @Nullable Caches caches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cloakroom room = cloakroom;
        Caches all = caches;
        if (room != null && all != null) {
            response.getWriter().print(answer(request, room, all));
        }
    }

    private static Object answer(HttpServletRequest request, Cloakroom room, Caches all) {
        switch (request.getPathInfo()) {
            case "/change" -> request.changeSessionId();
            case "/invalidate" -> request.getSession().invalidate();
            case "/expire" -> request.getSession().setMaxInactiveInterval(1);
            case "/fill" -> fill(request, room);
            case "/outside" -> {
                return outside(room);
            }
            case "/size" -> {
                return all.named("coats").size() + " " + all.named("tickets").size();
            }
            case "/heap" -> {
                System.gc();
                System.gc();
                return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }
            default -> {
                return room.coats("left") + " " + room.ticket("left");
            }
        }
        return "done";
    }

    private static void fill(HttpServletRequest request, Cloakroom room) {
        int entries = Integer.parseInt(request.getParameter("entries"));
        for (int i = 0; i < entries; i++) {
            room.coats("peg " + i);
        }
    }

    /** In a thread of nobody's. */
    private static String outside(Cloakroom room) {
        CompletableFuture<String> said = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        said.complete("served " + room.coats("left"));
                    } catch (ContextNotActiveException e) {
                        said.complete("refused");
                    } catch (RuntimeException e) {
                        said.complete(e.toString());
                    }
                })
                .start();
        return said.join();
    }
}
