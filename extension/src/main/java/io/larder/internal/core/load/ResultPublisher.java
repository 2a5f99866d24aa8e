package io.larder.internal.core.load;

import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryLifetime;
import io.larder.internal.core.store.EntryMetadata;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.store.ValuePolicy;
import io.larder.internal.core.transaction.Transaction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an entry of what a method returned, and has it published. */
public final class ResultPublisher {

    private final ValuePolicy valuePolicy;
    private final KeyResolver keyResolver;
    private final EntryPublisher entryPublisher;
    private final @Nullable EntryLifetime lifetime;
    private final StatsCounter stats;
    private final Ticker ticker;

    /** @param lifetime decides about the time to live of each entry; {@code null}: that of the cache holds for all */
    public ResultPublisher(
            ValuePolicy valuePolicy,
            KeyResolver keyResolver,
            EntryPublisher entryPublisher,
            @Nullable EntryLifetime lifetime,
            StatsCounter stats,
            Ticker ticker) {
        this.valuePolicy = valuePolicy;
        this.keyResolver = keyResolver;
        this.entryPublisher = entryPublisher;
        this.lifetime = lifetime;
        this.stats = stats;
        this.ticker = ticker;
    }

    /** What came of an offer: the value for the caller that ran the method, and the entry for those who waited. */
    record Published(@Nullable Object value, Entry entry) {}

    /** The transaction in which a method is about to run, or {@code null}. */
    @Nullable
    Transaction transaction() {
        return entryPublisher.transaction();
    }

    /** Whether other callers may wait for the value of a stage that is pending. */
    boolean sharesPendingValues() {
        return valuePolicy.sharesPendingValues();
    }

    /**
     * Has a value published that the application has already, in the place of any entry.
     *
     * @throws io.larder.UnserializableValueException where the value cannot be held
     */
    public void put(CachePartition partition, Key arguments, Set<Class<?>> argumentClasses, @Nullable Object value) {
        InFlightLoad load = new InFlightLoad(arguments);
        load.argumentClasses(argumentClasses);
        load.started(ticker.nanoTime());
        try {
            partition.loads().begin(load);
            publish(
                    new LoadContext(partition, load, null, LoadContext.Origin.PUT),
                    new LoadResult(value, null, transaction()));
        } finally {
            partition.loads().abandon(load);
        }
    }

    /**
     * Ends the load, now or when the transaction ends.
     *
     * @param result what the run gave; of a stage, what that completed with
     * @throws io.larder.UnserializableValueException where the value cannot be held, and is not to be returned
     */
    Published publish(LoadContext context, LoadResult result) {
        Object value = result.value();
        boolean accepted = valuePolicy.isCacheable(value);
        long ttl = accepted && lifetime != null ? lifetime.of(value) : ExpirySettings.FOREVER;
        boolean cacheable = accepted && ttl != EntryLifetime.UNCACHED;
        Key key = keyResolver.register(context.arguments(), result.trace());
        Entry entry = createEntry(key, value, result.trace(), context);
        if (entry.isUncached()) {
            keyResolver.unregister(key);
            if (context.overwrites()) {
                context.partition().clearOlder(key, context.load());
            }
            context.load().endUncached();
            context.partition().misses().removed(entry, RemovalCause.UNCACHED);
            return new Published(value, entry);
        }
        if (ttl > 0) {
            entry.metadata(new EntryMetadata(ttl));
        }
        Entry current = entryPublisher.publish(
                new PendingEntry(context, entry, cacheable && entry.isStable()), result.transactionAtStart());
        return new Published(current == entry ? value : valuePolicy.resolveConflict(value, current), current);
    }

    private Entry createEntry(Key key, @Nullable Object value, @Nullable Trace trace, LoadContext context) {
        try {
            long now = ticker.nanoTime();
            return valuePolicy.entry(
                    key, value, trace, now, now - context.load().startedAt().orElse(now));
        } catch (Throwable e) {
            keyResolver.unregister(key);
            if (context.origin() != LoadContext.Origin.PUT) {
                stats.recordLoadFailure();
            }
            throw e;
        }
    }
}
