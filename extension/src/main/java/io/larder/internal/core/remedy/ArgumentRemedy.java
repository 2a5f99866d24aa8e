package io.larder.internal.core.remedy;

import io.larder.internal.core.entity.LazyType;
import org.jspecify.annotations.Nullable;

/**
 * What to pass instead of an argument that cannot be part of a key.
 *
 * @param text in the imperative, to follow a semicolon
 * @param encodable whether an encoder of the application may be the answer
 * @param excludable whether leaving it out of the key may be right. Never where it may identify the user: everybody would get the
 *     result of the first one
 */
public record ArgumentRemedy(String text, boolean encodable, boolean excludable) {

    private static final ArgumentRemedy CONTENT =
            excludable("read it before the call and pass its content, such as a String or a byte[]");
    private static final ArgumentRemedy ELEMENTS = excludable("pass a List of its elements");
    private static final ArgumentRemedy WRITE =
            required("return what the method writes, and write it where the method is called");
    private static final ArgumentRemedy INJECT = excludable("inject it into the bean instead of passing it");
    private static final ArgumentRemedy DATABASE =
            excludable("inject the DataSource into the bean, and open the connection in the method");
    private static final ArgumentRemedy ROWS = excludable("pass the rows as a List of records");
    private static final ArgumentRemedy VALUES = required("pass the values that the method reads from it");
    private static final ArgumentRemedy USER = required("pass the user's name");
    private static final ArgumentRemedy STAGE = excludable("pass the value that it completes with");
    private static final ArgumentRemedy SUPPLIED = excludable("pass the value that it supplies");
    private static final ArgumentRemedy CHOICE =
            excludable("pass what it decides by, such as an enum constant or a record");
    private static final ArgumentRemedy BEAN =
            required("inject the bean instead of passing it, or pass the values that the method reads from it");
    private static final ArgumentRemedy SHARED_BEAN = excludable("inject the bean instead of passing it");
    private static final ArgumentRemedy IDENTIFIER = required("pass its id");
    private static final ArgumentRemedy ANY =
            encodable("pass values such as strings, numbers, records and lists of them");

    private static final TypeTable<ArgumentRemedy> REMEDIES = new TypeTable<ArgumentRemedy>()
            .with(
                    CONTENT,
                    "java.io.InputStream",
                    "java.io.Reader",
                    "java.nio.channels.Channel",
                    "jakarta.servlet.http.Part",
                    "jakarta.ws.rs.core.EntityPart",
                    "jakarta.ws.rs.core.StreamingOutput",
                    "jakarta.json.JsonReader",
                    "jakarta.json.stream.JsonParser")
            .with(
                    ELEMENTS,
                    "java.util.stream.BaseStream",
                    "java.util.Iterator",
                    "java.util.Enumeration",
                    "java.util.Spliterator",
                    "java.util.concurrent.Flow$Publisher")
            .with(
                    WRITE,
                    "java.io.OutputStream",
                    "java.io.Writer",
                    "java.util.concurrent.Flow$Subscriber",
                    "jakarta.servlet.ServletResponse",
                    "jakarta.ws.rs.container.AsyncResponse",
                    "jakarta.ws.rs.container.ContainerResponseContext",
                    "jakarta.ws.rs.sse.SseEventSink",
                    "jakarta.json.stream.JsonGenerator")
            .with(
                    INJECT,
                    "jakarta.persistence.EntityManager",
                    "jakarta.persistence.EntityManagerFactory",
                    "jakarta.persistence.EntityTransaction",
                    "jakarta.transaction.UserTransaction",
                    "jakarta.transaction.TransactionManager",
                    "jakarta.transaction.Transaction",
                    "javax.sql.DataSource",
                    "jakarta.jms.JMSContext",
                    "jakarta.jms.Connection",
                    "jakarta.jms.Session",
                    "jakarta.ws.rs.client.Client",
                    "jakarta.ws.rs.client.WebTarget",
                    "jakarta.ws.rs.container.ResourceContext",
                    "jakarta.ws.rs.core.Application",
                    "jakarta.ws.rs.core.Configuration",
                    "jakarta.ws.rs.ext.Providers",
                    "jakarta.ws.rs.sse.Sse",
                    "jakarta.servlet.ServletContext",
                    "jakarta.enterprise.inject.Instance",
                    "jakarta.enterprise.inject.spi.BeanContainer",
                    "jakarta.enterprise.inject.spi.BeanManager",
                    "jakarta.enterprise.event.Event",
                    "java.util.concurrent.Executor",
                    "java.util.concurrent.locks.Lock",
                    "java.util.concurrent.locks.ReadWriteLock")
            .with(DATABASE, "java.sql.Connection")
            .with(ROWS, "java.sql.Statement", "java.sql.ResultSet", "jakarta.persistence.Query")
            .with(
                    VALUES,
                    "jakarta.servlet.ServletRequest",
                    "jakarta.servlet.ServletConfig",
                    "jakarta.servlet.AsyncContext",
                    "jakarta.servlet.http.HttpSession",
                    "jakarta.ws.rs.core.HttpHeaders",
                    "jakarta.ws.rs.core.Request",
                    "jakarta.ws.rs.core.Response",
                    "jakarta.ws.rs.core.UriInfo",
                    "jakarta.ws.rs.container.ContainerRequestContext",
                    "jakarta.ws.rs.container.ResourceInfo",
                    "jakarta.faces.context.FacesContext",
                    "jakarta.interceptor.InvocationContext",
                    "jakarta.websocket.Session")
            .with(
                    USER,
                    "java.security.Principal",
                    "javax.security.auth.Subject",
                    "jakarta.ejb.EJBContext",
                    "jakarta.security.enterprise.SecurityContext",
                    "jakarta.ws.rs.core.SecurityContext")
            .with(STAGE, "java.util.concurrent.Future", "java.util.concurrent.CompletionStage")
            .with(
                    SUPPLIED,
                    "java.util.function.Supplier",
                    "java.util.function.BooleanSupplier",
                    "java.util.function.DoubleSupplier",
                    "java.util.function.IntSupplier",
                    "java.util.function.LongSupplier",
                    "java.util.concurrent.Callable")
            .with(BEAN, "org.jboss.weld.proxy.WeldConstruct", "org.jboss.weld.bean.proxy.ProxyObject")
            .with(
                    BEAN,
                    "org.apache.webbeans.proxy.OwbNormalScopeProxy",
                    "org.apache.webbeans.proxy.OwbInterceptorProxy")
            .with(IDENTIFIER, "org.apache.openjpa.util.Proxy");

    /** Of an argument or a parameter of the type. */
    public static ArgumentRemedy of(Class<?> type) {
        if (LazyType.of(type) != null) {
            return IDENTIFIER;
        }
        ArgumentRemedy known = REMEDIES.nearest(type);
        if (known != null) {
            return known;
        }
        return FunctionTypes.isLambda(type) || FunctionTypes.isDeclared(type) ? CHOICE : ANY;
    }

    /**
     * Of a bean of the container.
     *
     * @param shared whether all callers have the same instance
     */
    public static ArgumentRemedy ofBean(boolean shared) {
        return shared ? SHARED_BEAN : VALUES;
    }

    /** Of a class that the container generated for a bean. */
    public static ArgumentRemedy ofProxy() {
        return BEAN;
    }

    /** Why a parameter that is declared as exactly this type cannot be part of a key, although a subclass of it might be. */
    public static @Nullable String declaredReason(Class<?> type) {
        if (FunctionTypes.isDeclared(type)) {
            return "a function, and usually a lambda, which has no content to compare";
        }
        return type.getName().equals("java.security.Principal") ? "the user of this call" : null;
    }

    /** All that may be done about a parameter in which a value of that type stands. */
    public String forParameter(String type) {
        return text
                + (encodable ? ", or provide a KeyEncoder for " + type : "")
                + (excludable
                        ? ", or write @ExcludeFromKey before the parameter if the other arguments determine the result"
                        : "");
    }

    private static ArgumentRemedy encodable(String text) {
        return new ArgumentRemedy(text, true, true);
    }

    private static ArgumentRemedy excludable(String text) {
        return new ArgumentRemedy(text, false, true);
    }

    private static ArgumentRemedy required(String text) {
        return new ArgumentRemedy(text, false, false);
    }
}
