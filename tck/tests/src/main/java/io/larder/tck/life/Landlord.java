package io.larder.tck.life;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uses all caches of the application, twice, in a session. */
@WebServlet("/use")
public class Landlord extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private @Nullable Lodger lodger;

    /**
     * A session; a thread of the server's, which on Java 17 holds the loader of whoever was the first to need it; the hash code of a
     * record, by which the JDK holds the loader of the last one.
     */
    private void leaveWhatAnyApplicationLeaves(HttpServletRequest request) {
        request.getSession();
        executor.submit(() -> {}).isDone();
        request.setAttribute("hash", new Lodger.Trunk("ann", List.of()).hashCode());
    }

    @Override
    public void init() {
        Traces.leave(getServletContext().getContextPath(), Landlord.class.getClassLoader());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Lodger asked = lodger;
        if (asked == null) {
            return;
        }
        leaveWhatAnyApplicationLeaves(request);
        for (int i = 0; i < 2; i++) {
            asked.trunks("ann");
            asked.refreshed(new Lodger.Trunk("ann", List.of()));
            asked.stored("ann");
            asked.own("ann");
            asked.lamp();
            asked.knock();
        }
        response.getWriter().print("used");
    }
}
