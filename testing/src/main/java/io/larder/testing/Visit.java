package io.larder.testing;

import jakarta.enterprise.context.control.RequestContextController;
import java.util.HashMap;
import java.util.Map;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.environment.se.WeldContainer;

/** The container of one test, in a request and a session of its own. */
final class Visit {

    private final WeldContainer container;
    private final Map<String, Object> session = new HashMap<>();
    private final BoundSessionContext sessions;
    private final RequestContextController requests;

    Visit(WeldContainer container) {
        this.container = container;
        requests = container.select(RequestContextController.class).get();
        requests.activate();
        sessions = container
                .select(BoundSessionContext.class, BoundLiteral.INSTANCE)
                .get();
        sessions.associate(session);
        sessions.activate();
    }

    WeldContainer container() {
        return container;
    }

    void end() {
        try {
            sessions.invalidate();
            sessions.deactivate();
            sessions.dissociate(session);
            requests.deactivate();
        } finally {
            container.shutdown();
        }
    }
}
