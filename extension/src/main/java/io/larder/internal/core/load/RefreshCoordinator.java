package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Brings stale entries up to date in the background, one refresh a key. A refresh is a new call through the bean's reference; in
 * its thread it finds here what it is for.
 *
 * <p>A refresh is a load that later callers may join, should the stale entry be gone before it lands. One that fails, that
 * the executor refuses, or whose value cannot be held, leaves the stale entry where it is; after a failure or such a value a tenth
 * of the stale time has to pass before the next.
 */
public final class RefreshCoordinator {

    private static final Logger LOGGER = System.getLogger("io.larder.core");
    private static final int RETRY_DIVISOR = 10;

    /** One refresh on its way. */
    public record Refresh(Key key, Entry stale, InFlightLoad load) {}

    private final CachedMethod method;
    private final RefreshInvocation config;
    private final Ticker ticker;
    private final StatsCounter stats;
    private final ThreadLocal<Refresh> current = new ThreadLocal<>();
    private final ConcurrentMap<Key, Refresh> handedOff = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Long> failedAt = new ConcurrentHashMap<>();

    public RefreshCoordinator(CachedMethod method, RefreshInvocation config, Ticker ticker, StatsCounter stats) {
        this.method = method;
        this.config = config;
        this.ticker = ticker;
        this.stats = stats;
    }

    /** What the call that this thread makes is for, where it is a refresh of that key. */
    @Nullable
    public Refresh take(Key key) {
        if (method.returnKind() == ReturnKind.AWAITED_STAGE) {
            return takeHandedOff(key);
        }
        Refresh refresh = current.get();
        if (refresh == null || !refresh.key.equals(key)) {
            return null;
        }
        // A call of the method inside itself is no refresh.
        current.remove();
        return refresh;
    }

    /** The container makes the call in another thread: whichever call comes first is the refresh. */
    private @Nullable Refresh takeHandedOff(Key key) {
        Refresh refresh = handedOff.remove(key);
        if (refresh != null) {
            refresh.load.takeOwnership();
        }
        return refresh;
    }

    /** The stale entry was served; whoever is first has it refreshed. */
    public void begin(CachePartition partition, Key key, Entry stale, @Nullable Object[] arguments) {
        if (isBackingOff(key)) {
            return;
        }
        InFlightLoad load = InFlightLoad.queued(key);
        if (partition.loads().join(key, load) != null) {
            return;
        }
        boolean handedOver = false;
        try {
            partition.loads().begin(load);
            @Nullable Object[] copies = config.argumentCopier().copy(arguments);
            config.executor().execute(() -> run(partition, new Refresh(key, stale, load), copies));
            handedOver = true;
        } catch (RejectedExecutionException e) {
            // The next call tries again.
        } catch (Throwable e) {
            stats.recordLoadFailure();
            failed(key, e);
        } finally {
            if (!handedOver) {
                partition.loads().abandon(load);
            }
        }
    }

    private boolean isBackingOff(Key key) {
        Long failure = failedAt.get(key);
        return failure != null
                && ticker.nanoTime() - failure < method.settings().maxStaleNanos() / RETRY_DIVISOR;
    }

    private void run(CachePartition partition, Refresh refresh, @Nullable Object[] arguments) {
        refresh.load.takeOwnership();
        boolean endsWithStage = false;
        Throwable failure = null;
        try {
            Object result = call(refresh, arguments);
            if (method.returnKind() != ReturnKind.VALUE && result instanceof CompletionStage<?> stage) {
                stage.whenComplete((value, asyncFailure) -> refreshEnded(partition, refresh, asyncFailure));
                endsWithStage = true;
            }
        } catch (Throwable e) {
            failure = e;
        } finally {
            if (!endsWithStage) {
                refreshEnded(partition, refresh, failure);
            }
        }
    }

    private @Nullable Object call(Refresh refresh, @Nullable Object[] arguments) throws Exception {
        if (method.returnKind() == ReturnKind.AWAITED_STAGE) {
            handedOff.put(refresh.key, refresh);
        } else {
            current.set(refresh);
        }
        try {
            return config.beanInvoker().invoke(arguments);
        } finally {
            current.remove();
        }
    }

    private void refreshEnded(CachePartition partition, Refresh refresh, @Nullable Throwable failure) {
        try {
            if (failure != null) {
                failed(refresh.key, failure);
            } else if (refresh.load.isUncached()) {
                backOff(refresh.key);
            } else {
                failedAt.remove(refresh.key);
            }
        } finally {
            handedOff.remove(refresh.key, refresh);
            partition.loads().abandon(refresh.load);
        }
    }

    private void backOff(Key key) {
        failedAt.put(key, ticker.nanoTime());
    }

    private void failed(Key key, Throwable failure) {
        backOff(key);
        LOGGER.log(Level.WARNING, EntryMessages.refreshFailed(method.where(), failure.getClass()));
    }

    /** An entry has left: there is nothing to refresh any more. */
    public void clearFailure(Key key) {
        failedAt.remove(key);
    }
}
