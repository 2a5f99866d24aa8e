package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.InvocationFrame;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Runs the method in the caller's thread, and has kept what comes of it. */
public final class MethodLoader {

    private final CachedMethod method;
    private final InvocationFrame.Owner owner;
    private final InvocationFrames frames;
    private final LoadNotifier loadNotifier;
    private final ResultPublisher resultPublisher;
    private final AsyncResultHandler asyncResultHandler;
    private final StatsCounter stats;
    private final Ticker ticker;

    public MethodLoader(
            CachedMethod method,
            InvocationFrames frames,
            LoadNotifier loadNotifier,
            ResultPublisher resultPublisher,
            AsyncResultHandler asyncResultHandler,
            StatsCounter stats,
            Ticker ticker) {
        this.method = method;
        this.owner = new InvocationFrame.Owner(
                method, method.where(), method.settings().allowInputs());
        this.frames = frames;
        this.loadNotifier = loadNotifier;
        this.resultPublisher = resultPublisher;
        this.asyncResultHandler = asyncResultHandler;
        this.stats = stats;
        this.ticker = ticker;
    }

    /** A run that a caller waits for. */
    @Nullable
    Object load(LoadContext context, Invocation invocation) throws Exception {
        stats.recordMiss();
        if (!method.settings().allowInputs()) {
            recordMiss(context, null);
        }
        return execute(context, shouldNotify() ? loadNotifier.started(method, context.load()) : null, invocation);
    }

    private static void recordMiss(LoadContext context, @Nullable Trace trace) {
        CachePartition partition = context.partition();
        if (context.overwrites()) {
            partition.misses().bypassed();
        } else {
            partition.misses().missed(partition.table(), context.arguments(), trace);
        }
    }

    /** A caller waits for that load; what is returned must be run when the wait is over, {@code null}: nothing. */
    @Nullable
    Runnable waitStarted(InFlightLoad load) {
        return shouldNotify() ? loadNotifier.waitStarted(method, load) : null;
    }

    /** Whether a person is told what this thread's call waits for: not inside another cached method, which stands for it. */
    private boolean shouldNotify() {
        return method.settings().showSpinner() && frames.current() == null;
    }

    /** A run in the background, of which nobody is told. */
    @Nullable
    public Object refresh(LoadContext context, Invocation invocation) throws Exception {
        return execute(context, null, invocation);
    }

    private @Nullable Object execute(
            LoadContext context, LoadNotifier.@Nullable ActiveLoad activeLoad, Invocation invocation) throws Exception {
        LoadTimer timer = new LoadTimer(stats, context, ticker, activeLoad);
        LoadResult result;
        context.load().started(timer.startedAt());
        try {
            result = invokeMethod(context.arguments(), invocation);
        } catch (Throwable e) {
            timer.methodFailed();
            timer.loadEnded(true);
            throw e;
        }
        if (method.settings().allowInputs() && context.replaced() == null) {
            recordMiss(context, result.trace());
        }
        Object returned = method.returnKind() == ReturnKind.VALUE
                ? publishResult(context, result, timer)
                : asyncResultHandler.handle(context, result, timer);
        InvocationFrame enclosing = frames.current();
        Trace trace = result.trace();
        if (enclosing != null && trace != null) {
            enclosing.record(trace);
        }
        return returned;
    }

    private LoadResult invokeMethod(Key arguments, Invocation invocation) throws Exception {
        Transaction transactionAtStart = resultPublisher.transaction();
        InvocationFrame frame = frames.enter(owner, arguments);
        try {
            Object value = invocation.proceed();
            return new LoadResult(value, frame.trace(), transactionAtStart);
        } finally {
            frames.exit(frame);
        }
    }

    private @Nullable Object publishResult(LoadContext context, LoadResult result, LoadTimer timer) {
        boolean failed = true;
        timer.methodEnded();
        try {
            Object value = resultPublisher.publish(context, result).value();
            failed = false;
            return value;
        } finally {
            timer.loadEnded(failed);
        }
    }
}
