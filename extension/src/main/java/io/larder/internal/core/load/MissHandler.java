package io.larder.internal.core.load;

import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.store.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls for which there is no entry: one of them runs the method, the others wait for it.
 *
 * <p>Concurrency: whoever registers a load first owns it, and looks once more whether an entry came meanwhile: a load that
 * ended just before has published by then. Each load ends, whatever happens in it; a waiter that got nothing from it begins
 * anew, and so at most one of them runs the method at a time.
 */
public final class MissHandler {

    private final CachedMethod method;
    private final InvocationFrames frames;
    private final WaitForGraph waitForGraph;
    private final long waitNanos;
    private final KeyResolver keyResolver;
    private final HitHandler hitHandler;
    private final MethodLoader methodLoader;
    private final AsyncResultHandler asyncResultHandler;
    private final EntryPublisher entryPublisher;

    /** @param waitNanos how long a caller waits for another's computation before it computes for itself */
    public MissHandler(
            CachedMethod method,
            InvocationFrames frames,
            WaitForGraph waitForGraph,
            long waitNanos,
            KeyResolver keyResolver,
            HitHandler hitHandler,
            MethodLoader methodLoader,
            AsyncResultHandler asyncResultHandler,
            EntryPublisher entryPublisher) {
        this.method = method;
        this.frames = frames;
        this.waitForGraph = waitForGraph;
        this.waitNanos = waitNanos;
        this.keyResolver = keyResolver;
        this.hitHandler = hitHandler;
        this.methodLoader = methodLoader;
        this.asyncResultHandler = asyncResultHandler;
        this.entryPublisher = entryPublisher;
    }

    /** @param argumentClasses of all objects in the arguments, Java's own left out; empty where the entry is not persisted */
    @Nullable
    public Object load(
            CachePartition partition,
            Key arguments,
            Set<Class<?>> argumentClasses,
            Key lookupKey,
            Invocation invocation)
            throws Exception {
        Object uncommitted = hitHandler.serve(partition.table(), entryPublisher.findUncommitted(partition, lookupKey));
        if (uncommitted != HitHandler.MISS) {
            return uncommitted;
        }
        if (frames.isLoading(method, arguments)) {
            throw LoadMessages.recursion(method.where());
        }
        InFlightLoad ownLoad = newLoad(arguments, argumentClasses);
        for (Key key = lookupKey; ; key = keyResolver.resolve(arguments)) {
            InFlightLoad otherLoad = partition.loads().join(key, ownLoad);
            if (otherLoad == null) {
                Object result = recheckAndRun(new LoadContext(partition, ownLoad, null), invocation);
                if (result != HitHandler.MISS) {
                    return result;
                }
                ownLoad = newLoad(arguments, argumentClasses);
                continue;
            }
            if (otherLoad.isRunningInCurrentThread()) {
                throw LoadMessages.recursion(method.where());
            }
            WaitOutcome outcome = await(otherLoad);
            if (outcome instanceof WaitOutcome.Completed completed
                    && keyResolver.matches(completed.entry().trace())) {
                Object served = hitHandler.serve(partition.table(), completed.entry());
                if (served != HitHandler.MISS) {
                    return served;
                }
            }
            if (outcome instanceof WaitOutcome.Pending pending && keyResolver.matches(pending.trace())) {
                return asyncResultHandler.awaitIfRequired(hitHandler.serve(partition.table(), pending));
            }
            if (outcome instanceof WaitOutcome.Deadlock
                    || outcome instanceof WaitOutcome.Uncached
                    || (outcome instanceof WaitOutcome.TimedOut
                            && partition.loads().takeOver(key, otherLoad, ownLoad))) {
                return run(new LoadContext(partition, ownLoad, null), invocation);
            }
        }
    }

    private static InFlightLoad newLoad(Key arguments, Set<Class<?>> argumentClasses) {
        InFlightLoad load = new InFlightLoad(arguments);
        load.argumentClasses(argumentClasses);
        return load;
    }

    /** Runs the method whether there is an entry or not, and has its result replace any. Callers that come meanwhile wait for it. */
    @Nullable
    public Object bypass(CachePartition partition, Key arguments, Set<Class<?>> argumentClasses, Invocation invocation)
            throws Exception {
        if (frames.isLoading(method, arguments)) {
            throw LoadMessages.recursion(method.where());
        }
        Key key = keyResolver.resolve(arguments);
        InFlightLoad ownLoad = newLoad(arguments, argumentClasses);
        InFlightLoad otherLoad;
        do {
            otherLoad = partition.loads().join(key, ownLoad);
            if (otherLoad != null && otherLoad.isRunningInCurrentThread()) {
                throw LoadMessages.recursion(method.where());
            }
        } while (otherLoad != null && !partition.loads().takeOver(key, otherLoad, ownLoad));
        return run(new LoadContext(partition, ownLoad, null, LoadContext.Origin.BYPASS), invocation);
    }

    private WaitOutcome await(InFlightLoad otherLoad) {
        Runnable endWait = methodLoader.waitStarted(otherLoad);
        try {
            return waitForGraph.await(otherLoad, waitNanos, method.where());
        } finally {
            if (endWait != null) {
                endWait.run();
            }
        }
    }

    /** Looks once more, and runs the method where there is still nothing; {@link HitHandler#MISS} where an entry came whose value cannot be read. */
    private @Nullable Object recheckAndRun(LoadContext context, Invocation invocation) throws Exception {
        CachePartition partition = context.partition();
        Entry present = null;
        boolean absent = false;
        try {
            present = hitHandler.find(partition.table(), keyResolver.resolve(context.arguments()));
            absent = present == null;
        } finally {
            if (!absent) {
                partition.loads().abandon(context.load());
            }
        }
        return present == null ? run(context, invocation) : hitHandler.serve(partition.table(), present);
    }

    private @Nullable Object run(LoadContext context, Invocation invocation) throws Exception {
        InFlightLoads loads = context.partition().loads();
        try {
            loads.begin(context.load());
            return methodLoader.load(context, invocation);
        } finally {
            loads.abandon(context.load());
        }
    }
}
