package io.larder.tck.data;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Returns what the test gives, data or not. */
@ApplicationScoped
class UncachedDataBean {

    @Inject
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    private volatile Supplier<Object> refreshed = Object::new;

    @CacheData
    Object value(String name, @ExcludeFromKey Supplier<Object> value) {
        invocations.increment(name);
        gates.pass(name);
        return value.get();
    }

    @CacheData
    Object other(String name, @ExcludeFromKey Supplier<Object> value) {
        return value.get();
    }

    @CacheData
    CompletionStage<Object> stage(String name, @ExcludeFromKey Supplier<Object> value) {
        invocations.increment(name);
        return CompletableFuture.completedFuture(value.get());
    }

    /** A stage that completes once the executor runs what it gets. */
    @CacheData
    CompletableFuture<Object> pending(
            String name, @ExcludeFromKey Supplier<Object> value, @ExcludeFromKey Executor executor) {
        invocations.increment(name);
        CompletableFuture<Object> stage = new CompletableFuture<>();
        executor.execute(() -> stage.complete(value.get()));
        return stage;
    }

    /** Data in the first call for each name, and what {@link #refresh} sets in later ones. */
    @CacheData(ttl = "1s", maxStale = "1h")
    Object refreshed(String name) {
        invocations.increment(name);
        return invocations.count(name) == 1 ? "first" : refreshed.get();
    }

    void refresh(Supplier<Object> value) {
        refreshed = value;
    }
}
