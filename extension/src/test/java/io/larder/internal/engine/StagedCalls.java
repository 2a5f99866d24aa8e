package io.larder.internal.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls of a method that returns a stage, which the test completes. */
abstract class StagedCalls {

    final EngineFixture application = new EngineFixture();
    final AtomicInteger runs = new AtomicInteger();
    CompletableFuture<@Nullable Object> pending = new CompletableFuture<>();
    Computation method = () -> {
        runs.incrementAndGet();
        return pending;
    };

    StagedCalls() {
        application.returns = Returns.STAGE;
    }

    @SuppressWarnings("unchecked")
    CompletableFuture<@Nullable Object> call(CallEngine engine) {
        try {
            return (CompletableFuture<@Nullable Object>) engine.call(new Object[] {"a"}, method);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
