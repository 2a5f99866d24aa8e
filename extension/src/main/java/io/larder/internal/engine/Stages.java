package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.FlightMessages;
import io.larder.internal.engine.flight.Outcome;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.route.Routes;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Methods that return a stage. What it completes with is kept; who asks meanwhile shares it, each through a stage of the
 * caller's own, so that cancelling one reaches nobody else.
 *
 * <p>Concurrency: from the method's return to the stage's completion the flight can be joined without waiting. The completing
 * thread publishes the entry, then ends the flight, then completes the stages: whoever is told that it failed and asks again begins anew.
 */
final class Stages {

    private final CachedMethod method;
    private final Routes routes;
    private final Keeping keeping;

    Stages(CachedMethod method, Routes routes, Keeping keeping) {
        this.method = method;
        this.routes = routes;
        this.keeping = keeping;
    }

    /**
     * Hands on what the method returned. Of a stage that is complete the value is kept now; one that is pending is open to all who ask
     * for its key, but not out of a transaction, which may end either way before the stage does: then it is its caller's alone.
     *
     * @param result with the stage; where that is {@code null}, there is nothing to share or keep
     * @return the stage of the caller whose call ran the method
     */
    @Nullable
    CompletionStage<@Nullable Object> deliver(Run run, Result result, Progress progress) {
        if (!(result.value() instanceof CompletionStage<?> stage)) {
            progress.computed(false);
            progress.ended(false);
            return null;
        }
        CompletableFuture<@Nullable Object> own = incomplete(stage);
        Arrival arrival = new Arrival(progress, own);
        if (isDone(stage)) {
            arrival.keep = value -> keeping.keep(run, result.of(value));
        } else if (result.began() == null && keeping.transaction() == null) {
            open(run, result, arrival);
        }
        try {
            stage.whenComplete(arrival);
        } catch (Throwable e) {
            arrival.accept(null, e);
            throw e;
        }
        return delivered(own);
    }

    private void open(Run run, Result result, Arrival arrival) {
        Key leaf = routes.lay(run.arguments(), result.trace());
        run.space().flights().share(leaf, run.flight(), new Outcome.Pending(result.trace(), arrival.entry));
        arrival.keep = value -> keeping.keep(run, result.of(value));
        arrival.over = () -> {
            routes.forget(leaf);
            run.space().flights().end(run.flight());
        };
    }

    private static boolean isDone(CompletionStage<?> stage) {
        return stage instanceof CompletableFuture<?> future
                && future.toCompletableFuture().isDone();
    }

    /**
     * As the method made it, so that what is chained to it runs where it would without a cache. What {@code completedStage} and the
     * like make takes no completion, but the future that it turns into does.
     */
    private static CompletableFuture<@Nullable Object> incomplete(CompletionStage<?> stage) {
        if (stage instanceof CompletableFuture<?> future) {
            return future.toCompletableFuture().newIncompleteFuture();
        }
        return new CompletableFuture<>();
    }

    /** Hands a stage to a caller, where it must be complete by then once it is. */
    CompletionStage<@Nullable Object> delivered(CompletableFuture<@Nullable Object> stage) {
        if (method.returns() == Returns.AWAITED_STAGE) {
            try {
                stage.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw FlightMessages.interrupted(method.where());
            } catch (ExecutionException | CancellationException e) {
                return stage;
            }
        }
        return stage;
    }

    /** The completion of a stage: keeps the value, ends the run, and tells who has a stage of it. */
    private static final class Arrival implements BiConsumer<@Nullable Object, @Nullable Throwable> {

        private final Progress progress;
        private final CompletableFuture<@Nullable Object> own;
        private final CompletableFuture<Entry> entry = new CompletableFuture<>();
        private Runnable over = () -> {};
        private @Nullable Function<@Nullable Object, Keeping.Kept> keep;

        Arrival(Progress progress, CompletableFuture<@Nullable Object> own) {
            this.progress = progress;
            this.own = own;
        }

        @Override
        public void accept(@Nullable Object value, @Nullable Throwable failure) {
            progress.computed(failure != null);
            if (failure != null) {
                fail(failure);
            } else if (keep == null) {
                end(false);
                own.complete(value);
            } else {
                keep(keep, value);
            }
        }

        private void keep(Function<@Nullable Object, Keeping.Kept> keep, @Nullable Object value) {
            Keeping.Kept kept;
            try {
                kept = keep.apply(value);
            } catch (Throwable e) {
                fail(e);
                return;
            }
            end(false);
            entry.complete(kept.entry());
            own.complete(kept.value());
        }

        private void fail(Throwable failure) {
            end(true);
            entry.completeExceptionally(failure);
            own.completeExceptionally(failure);
        }

        private void end(boolean failed) {
            over.run();
            progress.ended(failed);
        }
    }
}
