package io.larder.tck.stage;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods that the container runs in its own threads. */
@ApplicationScoped
public class Courier {

    @Inject
    Runs runs;

    @Inject
    Gates gates;

    @Inject
    Letters letters;

    /** Completes the container's own stage. */
    @Asynchronous
    @CacheData
    public CompletionStage<List<String>> deliver(String name) {
        runs.of(name);
        gates.pass(name);
        return Asynchronous.Result.complete(List.of(name));
    }

    /** Returns a stage of its own that completes later. */
    @Asynchronous
    @CacheData
    public CompletableFuture<List<String>> forward(String name) {
        runs.of(name);
        return letters.send(name);
    }

    @Asynchronous
    @CacheResource
    public CompletableFuture<Object> vehicle(String name) {
        runs.of(name);
        return CompletableFuture.completedFuture(new Object());
    }

    /** The text of the annotations is in {@link AsynchronousTest}. */
    @Asynchronous
    @CacheData(ttl = "1s", maxStale = "1h")
    public CompletableFuture<Integer> fresh(String name) {
        runs.of(name);
        return CompletableFuture.completedFuture(runs.count(name));
    }
}
