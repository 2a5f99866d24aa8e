package io.larder.internal.cdi.runtime;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The name of a web application on a server without the naming context of Jakarta EE. The specification of servlets has the name
 * in the {@code ServletContext}, which beans do not see before the deployment is over; the class loaders of Tomcat, TomEE and Jetty
 * have it, too, in public methods that are called without naming their classes.
 */
final class WebApplicationName {

    /** Tomcat's file name for the application at the root of the server. */
    private static final String ROOT = "ROOT";

    private WebApplicationName() {}

    /** @param loader of the application */
    static Optional<String> of(ClassLoader loader) {
        // Tomcat: "/shop", or "/shop##2" for the second of two versions side by side.
        return text(loader, "getContextName")
                // Jetty: the context, and its path.
                .or(() -> value(loader, "getContext").flatMap(context -> text(context, "getContextPath")))
                .map(path -> path.replaceFirst("^/+", "").replaceFirst("/+$", ""))
                .map(path -> path.isEmpty() ? ROOT : path);
    }

    private static Optional<String> text(Object target, String getter) {
        return value(target, getter).filter(String.class::isInstance).map(String.class::cast);
    }

    private static Optional<Object> value(Object target, String getter) {
        try {
            Method method = target.getClass().getMethod(getter);
            return Optional.ofNullable(method.invoke(target));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Another server's, or one that does not let us.
            return Optional.empty();
        }
    }
}
