package io.larder.internal.core;

import io.larder.CacheKind;
import io.larder.CacheMiss;
import io.larder.CacheStats;
import io.larder.MissReason;
import io.larder.internal.core.input.InputKeyResolver;
import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.load.AsyncResultHandler;
import io.larder.internal.core.load.CacheBypass;
import io.larder.internal.core.load.CachePartition;
import io.larder.internal.core.load.EntryPublisher;
import io.larder.internal.core.load.HitHandler;
import io.larder.internal.core.load.LoadContext;
import io.larder.internal.core.load.LoadMessages;
import io.larder.internal.core.load.MethodLoader;
import io.larder.internal.core.load.MissHandler;
import io.larder.internal.core.load.RefreshCoordinator;
import io.larder.internal.core.load.RefreshInvocation;
import io.larder.internal.core.load.ResultPublisher;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.ContextInvocation;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectReplayer;
import io.larder.internal.core.stats.MissRecorder;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.DataValuePolicy;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryLifetime;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.EntryStore;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.ResourceValuePolicy;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.store.ValuePolicy;
import io.larder.internal.core.transaction.PostCommitClear;
import io.larder.internal.core.transaction.TransactionMode;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One cache: the way of a call, and what is done to the cache from outside. */
public final class CacheEngine implements MethodInvoker {

    private final CachedMethod method;
    private final KeyGenerator keyGenerator;
    private final boolean persistent;
    private final ValuePolicy valuePolicy;
    private final KeyResolver keyResolver;
    private final StatsCounter stats = new StatsCounter();
    private final MissRecorder missRecorder;
    private final CachePartitions partitions;
    private final HitHandler hitHandler;
    private final MethodLoader methodLoader;
    private final MissHandler missHandler;
    private final @Nullable RefreshCoordinator refreshCoordinator;
    private final PostCommitClear postCommitClear;
    private final EntryPublisher entryPublisher;
    private final ResultPublisher resultPublisher;
    private final CacheBypass bypass;
    private final Ticker ticker;

    /**
     * What any one cache needs.
     *
     * @param storeFactory makes a store for the entries, or one for those of each session
     * @param sessionIds tells sessions apart; {@code null}: all callers share the entries
     * @param refresh for a method with {@code maxStale}, else {@code null}
     * @param lifetime for entries with a time to live of their own, else {@code null}
     * @param persistence where entries survive a restart; {@code null}: nowhere
     */
    public record EngineConfig(
            CachedMethod method,
            KeyGenerator keyGenerator,
            Supplier<EntryStore> storeFactory,
            @Nullable SessionIdProvider sessionIds,
            @Nullable RefreshInvocation refresh,
            @Nullable EntryLifetime lifetime,
            @Nullable EntryPersistence persistence,
            EngineServices services) {}

    /**
     * The cache of a data method.
     *
     * @param unless says which results are not kept
     */
    public static CacheEngine ofData(
            EngineConfig config, ValueMarshaller marshaller, Predicate<@Nullable Object> unless) {
        return new CacheEngine(
                config,
                new DataValuePolicy(
                        config.method.where(),
                        config.method.valueType(),
                        marshaller,
                        unless,
                        config.persistence != null,
                        config.services.unserializableMode(),
                        config.services.ticker()),
                (entry, cause) -> {});
    }

    /**
     * The cache of a resource method.
     *
     * @param validate says of a resource that was found whether it may be served; never asked about {@code null}
     * @param releaser is told of each resource that left, or that never got in
     */
    public static CacheEngine ofResources(EngineConfig config, Predicate<Object> validate, RemovalListener releaser) {
        return new CacheEngine(
                config,
                new ResourceValuePolicy(validate, () -> LoadMessages.recursion(config.method.where())),
                releaser);
    }

    private CacheEngine(EngineConfig config, ValuePolicy valuePolicy, RemovalListener removalListener) {
        method = config.method;
        keyGenerator = config.keyGenerator;
        persistent = config.persistence != null;
        this.valuePolicy = valuePolicy;
        EngineServices services = config.services;
        CacheSettings settings = method.settings();
        keyResolver = settings.allowInputs()
                ? new InputKeyResolver(services.frames(), () -> LoadMessages.recursion(method.where()))
                : KeyResolver.DIRECT;
        RefreshInvocation refresh = config.refresh;
        refreshCoordinator = refresh == null ? null : new RefreshCoordinator(method, refresh, services.ticker(), stats);
        RemovalListener removalCleanup = new RemovalCleanup(stats, keyResolver, refreshCoordinator, removalListener);
        missRecorder = new MissRecorder(method.name(), services.missRecording());
        SessionIdProvider sessionIds = config.sessionIds;
        Supplier<CachePartition> partitionFactory =
                () -> partition(config, missRecorder.partition(sessionIds == null), removalCleanup);
        partitions = sessionIds == null
                ? new CachePartitions.Single(partitionFactory.get())
                : new SessionPartitions(sessionIds, partitionFactory);
        hitHandler = new HitHandler(
                method.where(),
                valuePolicy,
                new EffectReplayer(services.frames()),
                stats,
                services.ticker(),
                method.returnKind());
        boolean transactional = services.mode() != TransactionMode.NONE;
        postCommitClear = new PostCommitClear(services.transactions(transactional));
        bypass = services.bypass();
        ticker = services.ticker();
        entryPublisher = new EntryPublisher(
                method.where(),
                services.transactions(method.kind() == CacheKind.DATA && (transactional || config.persistence != null)),
                services.mode(),
                removalCleanup,
                config.persistence,
                services.ticker());
        resultPublisher = new ResultPublisher(
                valuePolicy, keyResolver, entryPublisher, config.lifetime, stats, services.ticker());
        AsyncResultHandler asyncResultHandler = new AsyncResultHandler(method, keyResolver, resultPublisher);
        methodLoader = new MethodLoader(
                method,
                services.frames(),
                services.loadNotifier(),
                resultPublisher,
                asyncResultHandler,
                stats,
                services.ticker());
        missHandler = new MissHandler(
                method,
                services.frames(),
                services.waitForGraph(),
                services.waitNanos(),
                keyResolver,
                hitHandler,
                methodLoader,
                asyncResultHandler,
                entryPublisher);
        if (config.persistence != null) {
            EntryRestoration restoration =
                    new EntryRestoration(keyResolver, partitions.current().table());
            config.persistence.restoreAll(restoration::restore, missRecorder::dropped);
        }
    }

    private static CachePartition partition(
            EngineConfig config, MissRecorder.Partition misses, RemovalListener removalListener) {
        CacheSettings settings = config.method.settings();
        return new CachePartition(
                new EntryTable(
                        config.storeFactory.get(),
                        settings.expiry(),
                        settings.maxEntries(),
                        config.services.ticker(),
                        misses.listening(removalListener)),
                settings.maxEntries(),
                misses);
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Invocation invocation) throws Exception {
        return call(arguments, invocation, Invocation::proceed);
    }

    @Override
    public <C> @Nullable Object call(@Nullable Object[] arguments, C context, ContextInvocation<C> invocation)
            throws Exception {
        CachePartition partition = partitions.current();
        Key argumentsKey = keyGenerator.generate(arguments);
        if (bypass.isActive()) {
            return missHandler.bypass(partition, argumentsKey, persistedClasses(arguments), invocation.of(context));
        }
        if (refreshCoordinator != null) {
            return callWithRefresh(refreshCoordinator, partition, argumentsKey, arguments, invocation.of(context));
        }
        Key key = keyResolver.resolve(argumentsKey);
        Object served = hitHandler.serve(partition.table(), hitHandler.find(partition.table(), key));
        return served != HitHandler.MISS
                ? served
                : missHandler.load(partition, argumentsKey, persistedClasses(arguments), key, invocation.of(context));
    }

    private @Nullable Object callWithRefresh(
            RefreshCoordinator refreshCoordinator,
            CachePartition partition,
            Key key,
            @Nullable Object[] arguments,
            Invocation invocation)
            throws Exception {
        RefreshCoordinator.Refresh refresh = refreshCoordinator.take(key);
        if (refresh != null) {
            refresh.load().argumentClasses(persistedClasses(arguments));
            return methodLoader.refresh(new LoadContext(partition, refresh.load(), refresh.stale()), invocation);
        }
        Object served = hitHandler.serve(partition.table(), hitHandler.find(partition.table(), key));
        if (served != HitHandler.MISS) {
            return served;
        }
        Entry stale = hitHandler.findStale(partition.table(), key);
        if (stale != null) {
            served = hitHandler.serve(partition.table(), stale);
            if (served != HitHandler.MISS) {
                // Only now: a caller that got nothing would wait for a refresh that no thread has begun.
                refreshCoordinator.begin(partition, key, stale, arguments);
                return served;
            }
        }
        return missHandler.load(partition, key, persistedClasses(arguments), key, invocation);
    }

    /** On whose code an entry on disk relies. */
    private Set<Class<?>> persistedClasses(@Nullable Object[] arguments) {
        return persistent ? keyGenerator.classes(arguments) : Set.of();
    }

    public CachedMethod method() {
        return method;
    }

    /** Takes every entry out, of all sessions; what is being computed will not be kept. In a transaction again after its commit. */
    public void clear() {
        clear(MissReason.CLEARED_BY_API);
    }

    /** {@link #clear()}, after which calls miss for that reason. */
    public void clear(MissReason source) {
        postCommitClear.clear(
                this, () -> missRecorder.clearing(source, () -> partitions.forEach(CachePartition::clear)));
    }

    /**
     * Takes the entry of these arguments out, if there is one; where inputs join the key, all of them. No input is read. Where each
     * session has its entries, those of the current one. In a transaction again after its commit.
     */
    public void clearEntry(@Nullable Object[] arguments) {
        prepareClearEntry(arguments, MissReason.CLEARED_BY_API).run();
    }

    /**
     * Reads the arguments now; what is returned does {@link #clearEntry} for them, in the session of its caller.
     *
     * @param source why a call misses afterwards
     */
    public Runnable prepareClearEntry(@Nullable Object[] arguments, MissReason source) {
        Key argumentsKey = keyGenerator.generate(arguments);
        return () -> clearEntry(partitions.current(), argumentsKey, source);
    }

    private void clearEntry(CachePartition partition, Key argumentsKey, MissReason source) {
        postCommitClear.clear(
                new ClearedEntry(partition, argumentsKey),
                () -> missRecorder.clearing(
                        source, () -> partition.clear(argumentsKey, keyResolver.entryKeys(argumentsKey))));
    }

    /**
     * Puts a value under these arguments, in the place of any entry. No input must join the key.
     *
     * @param value of the type that the method returns; of a stage, what that completes with
     * @throws io.larder.UnserializableValueException where it cannot be held
     */
    public void put(@Nullable Object[] arguments, @Nullable Object value) {
        resultPublisher.put(partitions.current(), keyGenerator.generate(arguments), persistedClasses(arguments), value);
    }

    /**
     * What a call would be served without running the method; {@link HitHandler#MISS}: nothing.
     *
     * @throws Exception what an input method throws
     */
    public @Nullable Object getIfPresent(@Nullable Object[] arguments) throws Exception {
        CachePartition partition = partitions.current();
        Key key = keyResolver.resolve(keyGenerator.generate(arguments));
        Entry entry = hitHandler.find(partition.table(), key);
        Object value = entry == null ? HitHandler.MISS : hitHandler.peek(partition.table(), entry);
        if (value != HitHandler.MISS) {
            return value;
        }
        entry = entryPublisher.findUncommitted(partition, key);
        return entry == null ? HitHandler.MISS : hitHandler.peek(partition.table(), entry);
    }

    /** The time of the clock by which entries age. */
    public long nanoTime() {
        return ticker.nanoTime();
    }

    /** Shows the entries of all sessions that could be served now. */
    public void forEachEntry(Consumer<Entry> action) {
        partitions.forEach(partition -> partition.table().forEachFresh(action));
    }

    private record ClearedEntry(CachePartition partition, Key arguments) {}

    public CacheStats stats() {
        return stats.snapshot(total(), valuePolicy.marshals());
    }

    /** The last misses, newest first. */
    public List<CacheMiss> misses() {
        return missRecorder.misses();
    }

    /** How many entries could be served now, in all sessions. */
    public long size() {
        return total().entries();
    }

    private EntryTable.Size total() {
        long[] sums = new long[2];
        partitions.forEach(partition -> {
            EntryTable.Size size = partition.table().size();
            sums[0] += size.entries();
            sums[1] += size.bytes();
        });
        return new EntryTable.Size(sums[0], sums[1]);
    }

    /** Frees every entry whose time is over. */
    public void sweep() {
        partitions.forEach(partition -> partition.table().sweep());
    }

    /** A session has ended, and its entries with it. */
    public void endSession(String session) {
        partitions.endSession(session);
    }

    /** Takes every entry out, for the last time: calls go on and nothing is kept any more. */
    public void stop() {
        partitions.stop();
    }
}
