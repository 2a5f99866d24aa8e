package io.larder.tck.async;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Methods that the container runs in its own threads. */
@ApplicationScoped
public class AsynchronousBean {

    @Inject
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    @Inject
    PendingStages stages;

    /** Completes the container's own stage. */
    @Asynchronous
    @CacheData
    public CompletionStage<List<String>> completed(String name) {
        invocations.increment(name);
        gates.pass(name);
        return Asynchronous.Result.complete(List.of(name));
    }

    /** Returns a stage of its own that completes later. */
    @Asynchronous
    @CacheData
    public CompletableFuture<List<String>> pending(String name) {
        invocations.increment(name);
        return stages.create(name);
    }

    @Asynchronous
    @CacheResource
    public CompletableFuture<Object> resource(String name) {
        invocations.increment(name);
        return CompletableFuture.completedFuture(new Object());
    }

    /** The text of the annotations is in {@link AsynchronousTest}. */
    @Asynchronous
    @CacheData(ttl = "1s", maxStale = "1h")
    public CompletableFuture<Integer> refreshed(String name) {
        invocations.increment(name);
        return CompletableFuture.completedFuture(invocations.count(name));
    }
}
