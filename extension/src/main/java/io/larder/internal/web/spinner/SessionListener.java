package io.larder.internal.web.spinner;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Streams end with their session, and all of them with the application. */
final class SessionListener implements HttpSessionListener, HttpSessionIdListener, ServletContextListener {

    private final Feeds feeds;

    SessionListener(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        feeds.end(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        feeds.rename(before, event.getSession().getId());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        feeds.close();
    }
}
