package io.larder.tck.lifecycle;

import io.larder.CacheData;
import io.larder.PersistenceMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/** Caches the context path of its application. */
@ApplicationScoped
public class ContextPathBean {

    @Inject
    private @Nullable ServletContext servletContext;

    @CacheData(name = "context-path", persist = PersistenceMode.DISK)
    public String contextPath() {
        return servletContext == null ? "none" : servletContext.getContextPath();
    }
}
