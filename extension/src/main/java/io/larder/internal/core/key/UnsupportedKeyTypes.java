package io.larder.internal.core.key;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.nio.channels.Channel;
import java.nio.file.FileSystem;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Types of which no value, of no class whatever, could be part of a key. Those of Jakarta EE by name: the engine knows none. */
final class UnsupportedKeyTypes {

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(InputStream.class, "a stream"),
            Map.entry(OutputStream.class, "a stream"),
            Map.entry(BaseStream.class, "a stream"),
            Map.entry(Flow.Publisher.class, "a stream"),
            Map.entry(Flow.Subscriber.class, "a stream"),
            Map.entry(Flow.Subscription.class, "a stream"),
            Map.entry(Iterator.class, "an iterator"),
            Map.entry(Spliterator.class, "an iterator"),
            Map.entry(Enumeration.class, "an iterator"),
            Map.entry(Reader.class, "a reader"),
            Map.entry(Writer.class, "a writer"),
            Map.entry(Channel.class, "a connection"),
            Map.entry(Connection.class, "a connection"),
            Map.entry(Statement.class, "a statement of a connection"),
            Map.entry(ResultSet.class, "a result of a connection"),
            Map.entry(Thread.class, "a thread"),
            Map.entry(ThreadGroup.class, "a group of threads"),
            Map.entry(ThreadLocal.class, "a value that depends on the thread"),
            Map.entry(Lock.class, "a lock"),
            Map.entry(ReadWriteLock.class, "a lock"),
            Map.entry(Condition.class, "a lock's condition"),
            Map.entry(Executor.class, "an executor"),
            Map.entry(Future.class, "a computation that may not have ended"),
            Map.entry(CompletionStage.class, "a computation that may not have ended"),
            Map.entry(ClassLoader.class, "a class loader"),
            Map.entry(FileSystem.class, "a file system"),
            Map.entry(WatchService.class, "a file system's service"),
            Map.entry(Process.class, "a process"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("javax.sql.DataSource", "a source of connections"),
            Map.entry("jakarta.persistence.EntityManager", "an entity manager"),
            Map.entry("jakarta.persistence.EntityManagerFactory", "a source of entity managers"),
            Map.entry("jakarta.persistence.Query", "a query of an entity manager"),
            Map.entry("jakarta.persistence.EntityTransaction", "a transaction"),
            Map.entry("jakarta.transaction.Transaction", "a transaction"),
            Map.entry("jakarta.transaction.UserTransaction", "a transaction"),
            Map.entry("jakarta.transaction.TransactionManager", "a transaction"),
            Map.entry("jakarta.servlet.ServletRequest", "a servlet's context object"),
            Map.entry("jakarta.servlet.ServletResponse", "a servlet's context object"),
            Map.entry("jakarta.servlet.ServletContext", "a servlet's context object"),
            Map.entry("jakarta.servlet.ServletConfig", "a servlet's context object"),
            Map.entry("jakarta.servlet.AsyncContext", "a servlet's context object"),
            Map.entry("jakarta.servlet.http.HttpSession", "a servlet's context object"),
            Map.entry("jakarta.servlet.http.Part", "an uploaded part, which is read once"),
            Map.entry("jakarta.ws.rs.core.UriInfo", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.HttpHeaders", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.Request", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.SecurityContext", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.Configuration", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.Application", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.EntityPart", "an uploaded part, which is read once"),
            Map.entry("jakarta.ws.rs.core.Response", "a response of JAX-RS"),
            Map.entry("jakarta.ws.rs.core.StreamingOutput", "a stream"),
            Map.entry("jakarta.ws.rs.container.ContainerRequestContext", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.container.ContainerResponseContext", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.container.ResourceContext", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.container.ResourceInfo", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.container.AsyncResponse", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.ext.Providers", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.sse.Sse", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.sse.SseEventSink", "a context object of JAX-RS"),
            Map.entry("jakarta.ws.rs.client.Client", "a client of JAX-RS"),
            Map.entry("jakarta.ws.rs.client.WebTarget", "a client of JAX-RS"),
            Map.entry("jakarta.enterprise.context.spi.Context", "a context of CDI"),
            Map.entry("jakarta.enterprise.inject.Instance", "a look-up of beans"),
            Map.entry("jakarta.enterprise.inject.spi.BeanContainer", "a bean manager"),
            Map.entry("jakarta.enterprise.inject.spi.BeanManager", "a bean manager"),
            Map.entry("jakarta.enterprise.event.Event", "a source of events"),
            Map.entry("jakarta.interceptor.InvocationContext", "a call under way"),
            Map.entry("jakarta.ejb.EJBContext", "a session bean's context object"),
            Map.entry("jakarta.faces.context.FacesContext", "a context object of Faces"),
            Map.entry("jakarta.security.enterprise.SecurityContext", "a context object of the security API"),
            Map.entry("jakarta.websocket.Session", "a connection"),
            Map.entry("jakarta.jms.Connection", "a connection"),
            Map.entry("jakarta.jms.Session", "a connection"),
            Map.entry("jakarta.jms.JMSContext", "a connection"),
            Map.entry("jakarta.json.JsonReader", "a reader"),
            Map.entry("jakarta.json.stream.JsonParser", "a reader"),
            Map.entry("jakarta.json.stream.JsonGenerator", "a writer"),
            Map.entry("org.jboss.weld.proxy.WeldConstruct", "a client proxy or an intercepted instance"),
            Map.entry("org.jboss.weld.bean.proxy.ProxyObject", "a client proxy or an intercepted instance"),
            Map.entry("org.apache.webbeans.proxy.OwbNormalScopeProxy", "a client proxy"),
            Map.entry("org.apache.webbeans.proxy.OwbInterceptorProxy", "an intercepted instance"),
            Map.entry("org.apache.openjpa.util.Proxy", "a proxy of the persistence provider"));

    private UnsupportedKeyTypes() {}

    /** In words what a type is that has no value, its supertypes asked as well, or {@code null}. */
    static @Nullable String reason(Class<?> type) {
        for (Class<?> unsupported : TYPES.keySet()) {
            if (unsupported.isAssignableFrom(type)) {
                return TYPES.get(unsupported);
            }
        }
        return byName(type, new HashSet<>());
    }

    private static @Nullable String byName(@Nullable Class<?> type, Set<Class<?>> seen) {
        if (type == null || !seen.add(type)) {
            return null;
        }
        String reason = NAMES.get(type.getName());
        for (Class<?> implemented : type.getInterfaces()) {
            reason = reason != null ? reason : byName(implemented, seen);
        }
        return reason != null ? reason : byName(type.getSuperclass(), seen);
    }

    /** The same for what is known only of classes made at run time. */
    static @Nullable String generated(Class<?> type) {
        String name = type.getName();
        if (type.isHidden() || (type.isSynthetic() && name.contains("$$Lambda"))) {
            return "a lambda, a method reference or another class without a name that would last";
        }
        if (Proxy.isProxyClass(type)) {
            return "a proxy";
        }
        if (name.contains("$$_Weld") || name.contains("$$Owb") || name.contains("$$$view")) {
            return "a client proxy or an intercepted instance";
        }
        if (name.contains("$HibernateProxy") || name.contains("_$$_jvst")) {
            return "a proxy of the persistence provider";
        }
        return null;
    }
}
