package io.larder.internal.core.remedy;

import io.larder.internal.core.entity.LazyType;
import org.jspecify.annotations.Nullable;

/**
 * What to return instead of something that is no data.
 *
 * @param asResult where it is the result itself, or an element of it; in the imperative, to follow a semicolon
 * @param asField where it is in a field
 */
public record ResultRemedy(String asResult, String asField) {

    private static final String SHARE = "use @CacheResource";
    private static final String TRANSIENT = "make the field transient";

    private static final ResultRemedy ELEMENTS = both("return a List of its elements");
    private static final ResultRemedy CONTENT = both("return its content, as a byte[] or a String");
    private static final ResultRemedy ROWS = both("return the rows as a List of records");
    private static final ResultRemedy VALUES = both("return the values that are read from it");
    private static final ResultRemedy SHARED = new ResultRemedy(SHARE, TRANSIENT);
    private static final ResultRemedy FUNCTION =
            new ResultRemedy("return the value that it computes, or use @CacheResource", TRANSIENT);
    private static final ResultRemedy LAMBDA =
            both("use an object of a class that has a name instead of the lambda, or give a ValueCodec for the value");
    private static final ResultRemedy BEAN = new ResultRemedy("return the values that are read from it", TRANSIENT);
    private static final ResultRemedy ENTITY = both("fetch it (join fetch, entity graph), or return a record");
    private static final ResultRemedy ANY =
            both("use @CacheResource, return another type, or give a ValueCodec for it");

    private static final TypeTable<ResultRemedy> REMEDIES = new TypeTable<ResultRemedy>()
            .with(
                    ELEMENTS,
                    "java.util.stream.BaseStream",
                    "java.util.Iterator",
                    "java.util.Enumeration",
                    "java.util.Spliterator",
                    "java.util.concurrent.Flow$Publisher")
            .with(
                    CONTENT,
                    "java.io.InputStream",
                    "java.io.Reader",
                    "java.sql.Blob",
                    "java.sql.Clob",
                    "java.sql.SQLXML",
                    "jakarta.servlet.http.Part",
                    "jakarta.ws.rs.core.EntityPart",
                    "jakarta.ws.rs.core.StreamingOutput")
            .with(both("return what the method writes to it"), "java.io.OutputStream", "java.io.Writer")
            .with(ROWS, "java.sql.ResultSet", "java.sql.Statement", "jakarta.persistence.Query")
            .with(
                    both("return the rows as a List of records, or cache the DataSource with @CacheResource"),
                    "java.sql.Connection")
            .with(
                    new ResultRemedy("inject it where it is used, and return what is read through it", TRANSIENT),
                    "jakarta.persistence.EntityManager",
                    "jakarta.persistence.EntityManagerFactory")
            .with(
                    both("cache its entity in a service bean, and build the Response in the resource"),
                    "jakarta.ws.rs.core.Response")
            .with(
                    new ResultRemedy("return a CompletionStage", "return the value that it completes with"),
                    "java.util.concurrent.Future",
                    "java.util.concurrent.CompletionStage")
            .with(
                    VALUES,
                    "jakarta.servlet.ServletRequest",
                    "jakarta.servlet.ServletResponse",
                    "jakarta.servlet.ServletContext",
                    "jakarta.servlet.http.HttpSession",
                    "java.security.Principal")
            .with(
                    SHARED,
                    "java.lang.Thread",
                    "java.lang.ThreadLocal",
                    "java.lang.ClassLoader",
                    "java.lang.Process",
                    "java.lang.ref.Reference",
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "java.net.DatagramSocket",
                    "java.nio.channels.Channel",
                    "java.nio.file.FileSystem",
                    "java.util.Timer",
                    "java.util.concurrent.CountDownLatch",
                    "java.util.concurrent.CyclicBarrier",
                    "java.util.concurrent.Exchanger",
                    "java.util.concurrent.Executor",
                    "java.util.concurrent.Phaser",
                    "java.util.concurrent.Semaphore",
                    "java.util.concurrent.locks.AbstractOwnableSynchronizer",
                    "java.util.concurrent.locks.Condition",
                    "java.util.concurrent.locks.Lock",
                    "java.util.concurrent.locks.ReadWriteLock",
                    "java.util.concurrent.locks.StampedLock",
                    "javax.sql.DataSource",
                    "jakarta.jms.Connection",
                    "jakarta.jms.JMSContext")
            .with(
                    new ResultRemedy(SHARE, "make the field static or transient"),
                    "java.util.logging.Logger",
                    "java.lang.System$Logger",
                    "org.slf4j.Logger",
                    "org.jboss.logging.BasicLogger",
                    "org.apache.logging.log4j.Logger",
                    "org.apache.commons.logging.Log")
            .with(
                    BEAN,
                    "org.jboss.weld.proxy.WeldConstruct",
                    "org.jboss.weld.bean.proxy.ProxyObject",
                    "org.apache.webbeans.proxy.OwbNormalScopeProxy",
                    "org.apache.webbeans.proxy.OwbInterceptorProxy");

    /** What to write instead of this value or part of a value. */
    public static ResultRemedy of(Class<?> type) {
        if (LazyType.of(type) != null) {
            return ENTITY;
        }
        ResultRemedy known = REMEDIES.nearest(type);
        if (known != null) {
            return known;
        }
        if (FunctionTypes.isLambda(type)) {
            return LAMBDA;
        }
        return FunctionTypes.isDeclared(type) ? FUNCTION : ANY;
    }

    /** Of a bean of the container. */
    public static ResultRemedy ofBean() {
        return BEAN;
    }

    /** Why a method that is declared to return exactly this type returns no data, although a subclass of it might be. */
    public static @Nullable String declaredReason(Class<?> type) {
        if (FunctionTypes.isDeclared(type)) {
            return "a function, and usually a lambda";
        }
        return switch (type.getName()) {
            case "java.sql.ResultSet" -> "bound to a connection";
            case "java.security.Principal" -> "the user of one call";
            default -> null;
        };
    }

    /** @param path to it from the result, empty for the result itself */
    public String at(String path) {
        return path.isEmpty() || path.endsWith("]") ? asResult : asField;
    }

    private static ResultRemedy both(String text) {
        return new ResultRemedy(text, text);
    }
}
