package io.larder.internal.core.load;

import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.store.Entry;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Methods that return a stage. What it completes with is kept; who asks meanwhile shares it, each through a stage of the
 * caller's own, so that cancelling one reaches nobody else.
 *
 * <p>Concurrency: from the method's return to the stage's completion the load can be joined without waiting. The completing
 * thread publishes the entry, then ends the load, then completes the stages: whoever is told that it failed and asks again begins anew.
 */
public final class AsyncResultHandler {

    private final CachedMethod method;
    private final KeyResolver keyResolver;
    private final ResultPublisher resultPublisher;

    public AsyncResultHandler(CachedMethod method, KeyResolver keyResolver, ResultPublisher resultPublisher) {
        this.method = method;
        this.keyResolver = keyResolver;
        this.resultPublisher = resultPublisher;
    }

    /**
     * Hands on what the method returned. Of a stage that is complete the value is kept now; one that is pending is open to all who ask
     * for its key, but not out of a transaction, which may end either way before the stage does: then it is its caller's alone.
     *
     * @param result with the stage; where that is {@code null}, there is nothing to share or keep
     * @return the stage of the caller whose call ran the method
     */
    @Nullable
    CompletionStage<@Nullable Object> handle(LoadContext context, LoadResult result, LoadTimer timer) {
        if (!(result.value() instanceof CompletionStage<?> stage)) {
            timer.methodEnded();
            timer.loadEnded(false);
            return null;
        }
        StageCompletion completion = new StageCompletion(timer);
        try {
            completion.callerFuture = newFuture(stage);
            if (isDone(stage)) {
                completion.publisher = value -> resultPublisher.publish(context, result.withValue(value));
            } else if (result.transactionAtStart() == null && resultPublisher.transaction() == null) {
                share(context, result, completion);
            }
            stage.whenComplete(completion);
        } catch (Throwable e) {
            completion.accept(null, e);
            throw e;
        }
        return awaitIfRequired(completion.callerFuture);
    }

    private void share(LoadContext context, LoadResult result, StageCompletion completion) {
        Key entryKey = keyResolver.register(context.arguments(), result.trace());
        completion.onEnd = () -> {
            try {
                keyResolver.unregister(entryKey);
            } finally {
                context.partition().loads().end(context.load());
            }
        };
        completion.publisher = value -> resultPublisher.publish(context, result.withValue(value));
        WaitOutcome outcome = resultPublisher.sharesPendingValues()
                ? new WaitOutcome.Pending(result.trace(), completion.entryFuture)
                : new WaitOutcome.Uncached();
        context.partition().loads().share(entryKey, context.load(), outcome);
    }

    private static boolean isDone(CompletionStage<?> stage) {
        return stage instanceof CompletableFuture<?> future
                && future.toCompletableFuture().isDone();
    }

    /**
     * As the method made it, so that what is chained to it runs where it would without a cache. What {@code completedStage} and the
     * like make takes no completion, but the future that it turns into does.
     */
    private static CompletableFuture<@Nullable Object> newFuture(CompletionStage<?> stage) {
        if (stage instanceof CompletableFuture<?> future) {
            return future.toCompletableFuture().newIncompleteFuture();
        }
        return new CompletableFuture<>();
    }

    /** Hands a stage to a caller, where it must be complete by then once it is. */
    CompletionStage<@Nullable Object> awaitIfRequired(CompletableFuture<@Nullable Object> stage) {
        if (method.returnKind() == ReturnKind.AWAITED_STAGE) {
            try {
                stage.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LoadMessages.interrupted(method.where());
            } catch (ExecutionException | CancellationException e) {
                return stage;
            }
        }
        return stage;
    }

    /**
     * The completion of a stage: publishes the value, ends the load, and completes the stages of the callers, whatever of that throws.
     * A stage of the application's own may complete twice; the first time counts.
     */
    private static final class StageCompletion implements BiConsumer<@Nullable Object, @Nullable Throwable> {

        private final LoadTimer timer;
        private final AtomicBoolean completed = new AtomicBoolean();
        private final CompletableFuture<Entry> entryFuture = new CompletableFuture<>();
        private CompletableFuture<@Nullable Object> callerFuture = new CompletableFuture<>();
        private Runnable onEnd = () -> {};
        private @Nullable Function<@Nullable Object, ResultPublisher.Published> publisher;

        StageCompletion(LoadTimer timer) {
            this.timer = timer;
        }

        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            if (!completed.compareAndSet(false, true)) {
                return;
            }
            if (failure != null) {
                timer.methodFailed();
                fail(failure);
                return;
            }
            timer.methodEnded();
            if (publisher == null) {
                try {
                    end(false);
                } finally {
                    callerFuture.complete(value);
                }
            } else {
                publish(publisher, value);
            }
        }

        private void publish(Function<@Nullable Object, ResultPublisher.Published> publisher, @Nullable Object value) {
            ResultPublisher.Published published;
            try {
                published = publisher.apply(value);
            } catch (Throwable e) {
                fail(e);
                return;
            }
            try {
                end(false);
            } finally {
                entryFuture.complete(published.entry());
                callerFuture.complete(published.value());
            }
        }

        private void fail(Throwable failure) {
            try {
                end(true);
            } finally {
                entryFuture.completeExceptionally(failure);
                callerFuture.completeExceptionally(failure);
            }
        }

        private void end(boolean failed) {
            try {
                onEnd.run();
            } finally {
                timer.loadEnded(failed);
            }
        }
    }
}
