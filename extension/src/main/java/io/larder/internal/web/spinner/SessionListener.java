package io.larder.internal.web.spinner;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Closes the streams of a session when it ends, and all streams when the application stops. */
final class SessionListener implements HttpSessionListener, HttpSessionIdListener, ServletContextListener {

    private final SessionStreams streams;

    SessionListener(SessionStreams streams) {
        this.streams = streams;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        streams.endSession(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        streams.rename(oldId, event.getSession().getId());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        streams.close();
    }
}
