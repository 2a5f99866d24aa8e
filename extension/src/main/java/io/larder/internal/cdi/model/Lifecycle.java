package io.larder.internal.cdi.model;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.SessionBeanType;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** How long an instance of a bean lives, as far as caching depends on it. */
public enum Lifecycle {
    /** Available to all callers at any time: application-scoped, stateless, singleton, and custom scopes. */
    SHARED("shared"),
    DEPENDENT("dependent"),
    REQUEST("request-scoped"),
    SESSION("session-scoped"),
    STATEFUL("stateful");

    private final String description;

    Lifecycle(String description) {
        this.description = description;
    }

    /** @param sessionBean its type; {@code null} where the bean is none */
    public static Lifecycle of(Class<? extends Annotation> scope, @Nullable SessionBeanType sessionBean) {
        if (sessionBean != null) {
            // A stateless bean has the scope @Dependent, but its instances do not belong to an injection point.
            return sessionBean == SessionBeanType.STATEFUL ? STATEFUL : SHARED;
        }
        if (scope == Dependent.class) {
            return DEPENDENT;
        }
        if (scope == RequestScoped.class) {
            return REQUEST;
        }
        return scope == SessionScoped.class ? SESSION : SHARED;
    }

    /** Whether the container finds the same bean again without the caller. */
    public boolean isResolvableLater() {
        return this != DEPENDENT && this != STATEFUL;
    }

    /** An adjective for messages. */
    public String description() {
        return description;
    }
}
