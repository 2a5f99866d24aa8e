package io.larder.internal.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cache of an embedded Infinispan, of this application or of the server. It is called through the public methods of Infinispan's
 * {@code AsyncCache}, found by reflection: the server's Infinispan is of another class loader, and may be of another version.
 *
 * <p>Keys and values are strings of one character a byte (ISO 8859-1): such a cache holds Java objects, compares them by {@code equals}, and
 * would compare arrays by identity.
 *
 * <p>Even its asynchronous methods may block, in the flow control of a network whose other end does not read. So they are called in
 * threads of their own, few of them: what blocks them all is bypassed.
 */
public final class BasicCacheStore implements SharedStore {

    private static final String INTERFACE = "org.infinispan.commons.api.AsyncCache";

    private final Object cache;
    private final Executor threads;
    private final Runnable close;
    private final MethodHandle get;
    private final MethodHandle putIfAbsent;
    private final MethodHandle replace;
    private final MethodHandle remove;
    private final MethodHandle removeExpected;

    private BasicCacheStore(Object cache, Class<?> api, Executor threads, Runnable close)
            throws ReflectiveOperationException {
        this.cache = cache;
        this.threads = threads;
        this.close = close;
        get = handle(api, "getAsync", Object.class);
        putIfAbsent = handle(api, "putIfAbsentAsync", Object.class, Object.class, long.class, TimeUnit.class);
        replace = handle(api, "replaceAsync", Object.class, Object.class, Object.class, long.class, TimeUnit.class);
        remove = handle(api, "removeAsync", Object.class);
        removeExpected = handle(api, "removeAsync", Object.class, Object.class);
    }

    /**
     * The cache as a store.
     *
     * @param cache a cache of Infinispan 14 or later
     * @param threads a few threads that may block, with a queue
     * @param close ends what belongs to the store alone
     * @throws IllegalArgumentException where it is no such cache
     */
    public static BasicCacheStore of(Object cache, Executor threads, Runnable close) {
        Class<?> api = api(cache.getClass());
        if (api == null) {
            throw new IllegalArgumentException(
                    "not a cache of Infinispan: " + cache.getClass().getName());
        }
        try {
            return new BasicCacheStore(cache, api, threads, close);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "a cache of another Infinispan: " + cache.getClass().getName(), e);
        }
    }

    private static @Nullable Class<?> api(@Nullable Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                Class<?> found = implemented.getName().equals(INTERFACE) ? implemented : api(implemented);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static MethodHandle handle(Class<?> api, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        return MethodHandles.publicLookup().unreflect(api.getMethod(name, parameters));
    }

    @Override
    public CompletableFuture<@Nullable Stored> get(byte[] key) {
        String name = text(key);
        return called(threads, () -> (CompletableFuture<?>) get.invoke(cache, name))
                .<@Nullable Stored>thenApply(BasicCacheStore::stored);
    }

    @Override
    public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
        String name = text(key);
        String text = text(value);
        long millis = millis(lifespan);
        return called(threads, () ->
                        (CompletableFuture<?>) putIfAbsent.invoke(cache, name, text, millis, TimeUnit.MILLISECONDS))
                .<@Nullable Stored>thenApply(BasicCacheStore::stored);
    }

    @Override
    public CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan) {
        String name = text(key);
        String old = text(expected.value());
        String text = text(value);
        long millis = millis(lifespan);
        return called(threads, () ->
                        (CompletableFuture<?>) replace.invoke(cache, name, old, text, millis, TimeUnit.MILLISECONDS))
                .thenApply(Boolean.TRUE::equals);
    }

    @Override
    public CompletableFuture<@Nullable Void> remove(byte[] key) {
        String name = text(key);
        return called(threads, () -> (CompletableFuture<?>) remove.invoke(cache, name))
                .<@Nullable Void>thenApply(removed -> null);
    }

    @Override
    public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
        String name = text(key);
        String old = text(expected.value());
        return called(threads, () -> (CompletableFuture<?>) removeExpected.invoke(cache, name, old))
                .thenApply(Boolean.TRUE::equals);
    }

    @Override
    public void close() {
        close.run();
    }

    /** A call of a method of the cache. */
    private interface Call {
        CompletableFuture<?> call() throws Throwable;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The result is handed on.
    private static CompletableFuture<@Nullable Object> called(Executor threads, Call call) {
        CompletableFuture<@Nullable Object> result = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    call.call().whenComplete((value, failure) -> {
                        if (failure == null) {
                            result.complete(value);
                        } else {
                            result.completeExceptionally(failure);
                        }
                    });
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    private static @Nullable Stored stored(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        // Whatever else is there is nothing that Larder stored.
        return Stored.of(value instanceof String text ? text.getBytes(ISO_8859_1) : new byte[0]);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** Infinispan knows no end as -1, and takes 0 for it, too. */
    private static long millis(Duration lifespan) {
        return lifespan.isZero() ? -1 : Math.max(1, lifespan.toMillis());
    }
}
