package io.larder.internal.cdi.runtime;

import io.larder.internal.core.SessionIdProvider;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP session holds of its entries: a name that stays when the container gives the session another id, and by whose end
 * the entries end. A session-scoped bean, so that a container without HTTP sessions of its own may have others.
 */
public class SessionIdHolder implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id = UUID.randomUUID().toString();

    private transient volatile boolean ended;

    /** Returns an id that is unique among all sessions; {@code null} once the session has ended. */
    public @Nullable String id() {
        return ended ? null : id;
    }

    /** The session has ended. A request of it may still run. Returns its id. */
    String end() {
        ended = true;
        return id;
    }

    /** Tells sessions apart by their marks. */
    static SessionIdProvider sessionIds(BeanManager manager, EndedSessions endedSessions) {
        SessionIdHolder current =
                manager.createInstance().select(SessionIdHolder.class).get();
        return new SessionIdProvider() {
            @Override
            public @Nullable String current() {
                try {
                    return current.id();
                } catch (ContextNotActiveException e) {
                    throw new ContextNotActiveException(ApplicationMessages.noSessionContext(), e);
                } catch (IllegalStateException e) {
                    // A response that is under way already can carry no new session's cookie; servlet containers say it
                    // so.
                    throw new ContextNotActiveException(ApplicationMessages.noSession(), e);
                }
            }

            @Override
            public boolean hasEnded(String session) {
                return endedSessions.contains(session);
            }
        };
    }
}
