package io.larder.internal.core.value;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.reflect.AnnotatedElement;
import java.nio.channels.Channel;
import java.nio.file.FileSystem;
import java.security.SecureRandom;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** What is no data, whatever a codec would do with it. */
public final class UnsupportedValueTypes {

    /** Types by their names: their modules need not be there. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("java.sql.Connection", "a connection"),
            Map.entry("java.sql.Statement", "a statement of a connection"),
            Map.entry("java.sql.Blob", "bound to a connection"),
            Map.entry("java.sql.Clob", "bound to a connection"),
            Map.entry("java.sql.SQLXML", "bound to a connection"),
            Map.entry("javax.sql.DataSource", "a source of connections"),
            Map.entry("java.net.Socket", "a connection"),
            Map.entry("java.net.ServerSocket", "a connection"),
            Map.entry("java.net.DatagramSocket", "a connection"),
            Map.entry("java.net.URLConnection", "a connection"),
            Map.entry("jakarta.persistence.EntityManager", "a persistence context"),
            Map.entry("jakarta.persistence.EntityManagerFactory", "a source of persistence contexts"),
            Map.entry("jakarta.jms.Connection", "a connection"),
            Map.entry("jakarta.jms.JMSContext", "a connection"),
            Map.entry("jakarta.servlet.ServletRequest", "bound to a request"),
            Map.entry("jakarta.servlet.ServletResponse", "bound to a request"),
            Map.entry("jakarta.servlet.ServletContext", "bound to a server"),
            Map.entry("jakarta.servlet.http.HttpSession", "bound to a session"),
            Map.entry("jakarta.persistence.Query", "a query of a persistence context"),
            Map.entry("jakarta.ws.rs.core.Response", "a response, whose entity is read once"),
            Map.entry(
                    "com.google.protobuf.Descriptors$GenericDescriptor",
                    "a descriptor of messages, which is compared by identity"),
            Map.entry("jakarta.ws.rs.core.StreamingOutput", "code that writes a response"));

    private static final Map<Class<?>, String> BY_TYPE = Map.ofEntries(
            Map.entry(Thread.class, "a thread"),
            Map.entry(ThreadGroup.class, "a group of threads"),
            Map.entry(ThreadLocal.class, "bound to threads"),
            Map.entry(ThreadLocalRandom.class, "bound to a thread"),
            Map.entry(ClassLoader.class, "a class loader"),
            Map.entry(Process.class, "a process"),
            Map.entry(InputStream.class, "a stream"),
            Map.entry(OutputStream.class, "a stream"),
            Map.entry(Reader.class, "a reader"),
            Map.entry(Writer.class, "a writer"),
            Map.entry(Channel.class, "a channel"),
            Map.entry(FileSystem.class, "a file system"),
            Map.entry(BaseStream.class, "a stream that can be read only once"),
            Map.entry(Iterator.class, "an iterator that can be read only once"),
            Map.entry(Enumeration.class, "an iterator that can be read only once"),
            Map.entry(Spliterator.class, "an iterator that can be read only once"),
            Map.entry(Flow.Publisher.class, "a publisher"),
            Map.entry(Flow.Subscriber.class, "a subscriber"),
            Map.entry(Flow.Subscription.class, "a subscription"),
            Map.entry(Future.class, "a computation that may be under way"),
            Map.entry(CompletionStage.class, "a computation that may be under way"),
            Map.entry(Executor.class, "an executor"),
            Map.entry(Timer.class, "a timer"),
            Map.entry(Lock.class, "a lock"),
            Map.entry(ReadWriteLock.class, "a lock"),
            Map.entry(StampedLock.class, "a lock"),
            Map.entry(AbstractOwnableSynchronizer.class, "a lock"),
            Map.entry(Condition.class, "a condition of a lock"),
            Map.entry(Semaphore.class, "a semaphore"),
            Map.entry(CountDownLatch.class, "a latch"),
            Map.entry(CyclicBarrier.class, "a barrier"),
            Map.entry(Phaser.class, "a barrier"),
            Map.entry(Exchanger.class, "a meeting point of threads"),
            Map.entry(SecureRandom.class, "a source of random numbers that nobody may guess, copies included"),
            Map.entry(Reference.class, "a reference that the garbage collector clears"),
            Map.entry(MethodHandle.class, "a handle on code"),
            Map.entry(VarHandle.class, "a handle on code"));

    private UnsupportedValueTypes() {}

    /** Why no object of this class or interface can be data, to follow "is"; {@code null} where this list does not say so. */
    public static @Nullable String reason(Class<?> type) {
        for (Map.Entry<Class<?>, String> entry : BY_TYPE.entrySet()) {
            if (entry.getKey().isAssignableFrom(type)) {
                return entry.getValue();
            }
        }
        if (AnnotatedElement.class.isAssignableFrom(type) && type != Class.class) {
            return "a part of a class";
        }
        return byName(type);
    }

    private static @Nullable String byName(@Nullable Class<?> type) {
        if (type == null || type == Object.class || type == Closeable.class) {
            return null;
        }
        String reason = BY_NAME.get(type.getName());
        if (reason == null) {
            reason = byName(type.getSuperclass());
        }
        for (Class<?> above : type.getInterfaces()) {
            reason = reason != null ? reason : byName(above);
        }
        return reason;
    }
}
