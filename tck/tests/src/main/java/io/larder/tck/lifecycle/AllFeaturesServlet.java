package io.larder.tck.lifecycle;

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
public class AllFeaturesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private @Nullable AllFeaturesBean bean;

    /**
     * A session; a thread of the server's, which on Java 17 holds the loader of whoever was the first to need it; the hash code of a
     * record, by which the JDK holds the loader of the last one.
     */
    private void leakAsAnyApplicationDoes(HttpServletRequest request) {
        request.getSession();
        executor.submit(() -> {}).isDone();
        request.setAttribute("hash", new AllFeaturesBean.Value("name", List.of()).hashCode());
    }

    @Override
    public void init() {
        ClassLoaderLeaks.register(getServletContext().getContextPath(), AllFeaturesServlet.class.getClassLoader());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AllFeaturesBean features = bean;
        if (features == null) {
            return;
        }
        leakAsAnyApplicationDoes(request);
        for (int i = 0; i < 2; i++) {
            features.data("name");
            features.refreshed(new AllFeaturesBean.Value("name", List.of()));
            features.persisted("name");
            features.sessionData("name");
            features.resource();
            features.replayed();
        }
        response.getWriter().print("used");
    }
}
