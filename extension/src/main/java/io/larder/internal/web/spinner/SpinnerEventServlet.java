package io.larder.internal.web.spinner;

import io.larder.internal.core.load.WaitListenerRegistry;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.InjectionException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Opens streams of events. Who has no session of this application, who comes from another site, and who has too many streams
 * already gets one and the same answer, {@code 204 No Content}, which also tells a browser not to ask again by itself.
 */
final class SpinnerEventServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("io.larder.web");
    private static final Pattern CONNECTION_NAME = Pattern.compile("(?<![^&])page=[0-9a-z]{1,40}$");

    private final transient SessionStreams streams;
    private final transient AtomicBoolean warned = new AtomicBoolean();
    private transient volatile boolean started;

    SpinnerEventServlet(SessionStreams streams) {
        this.streams = streams;
    }

    /**
     * When the first page asks, and not at the start: a server may initialise servlets before CDI.
     *
     * @return {@code false}: there is nothing to show
     */
    private boolean start() {
        if (!started) {
            synchronized (streams) {
                if (!started) {
                    started = connect();
                }
            }
        }
        return started;
    }

    private boolean connect() {
        try {
            HttpServletRequest currentRequest =
                    CDI.current().select(HttpServletRequest.class).get();
            streams.start(CDI.current().select(WaitListenerRegistry.class).get(), () -> session(currentRequest));
            return true;
        } catch (IllegalStateException | InjectionException e) {
            if (!warned.getAndSet(true)) {
                LOGGER.log(Level.WARNING, SpinnerMessages.noCaches(), e);
            }
            return false;
        }
    }

    /** @param currentRequest stands for the request that the calling thread works for */
    private static @Nullable String session(HttpServletRequest currentRequest) {
        try {
            HttpSession session = currentRequest.getSession(false);
            return session == null ? null : session.getId();
        } catch (ContextNotActiveException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = allowedSession(request);
        response.setHeader("Cache-Control", "no-store, no-transform");
        if (session == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!request.isAsyncSupported()) {
            LOGGER.log(Level.WARNING, SpinnerMessages.notAsynchronous(request.getServletPath()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!start()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        open(session, request);
    }

    /** A page closes its stream. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = allowedSession(request);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (session != null) {
            streams.disconnect(session.getId(), connectionName(request));
        }
    }

    /** The session of who asks, where one may ask. */
    private static @Nullable HttpSession allowedSession(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site")) ? null : request.getSession(false);
    }

    /** By the address alone: the body of a request is not read here. */
    private static String connectionName(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher matcher = CONNECTION_NAME.matcher(query == null ? "" : query);
        return matcher.find() ? matcher.group() : "";
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void open(HttpSession session, HttpServletRequest request) throws IOException {
        // Of the server's own request and response: what filters have put around them may hold back what is to go at
        // once.
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        HttpServletResponse response = (HttpServletResponse) async.getResponse();
        EventStreamConnection connection =
                new EventStreamConnection(async, response.getOutputStream(), connectionName(request), streams::remove);
        async.addListener(connection);
        String id = session.getId();
        if (!streams.open(id, connection)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            connection.close();
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        connection.start();
        if (!isStillValid(session, id)) {
            connection.close();
        }
    }

    /** The session may have ended, or have got another id, before its page was known. */
    private static boolean isStillValid(HttpSession session, String id) {
        try {
            return session.getCreationTime() >= 0 && session.getId().equals(id);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
