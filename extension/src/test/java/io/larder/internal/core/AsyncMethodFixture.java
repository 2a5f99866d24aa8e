package io.larder.internal.core;

import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.method.ReturnKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls of a method that returns a stage, which the test completes. */
abstract class AsyncMethodFixture {

    final EngineFixture application = new EngineFixture();
    final AtomicInteger loads = new AtomicInteger();
    CompletableFuture<@Nullable Object> pending = new CompletableFuture<>();
    Invocation method = () -> {
        loads.incrementAndGet();
        return pending;
    };

    AsyncMethodFixture() {
        application.returnKind = ReturnKind.STAGE;
    }

    @SuppressWarnings("unchecked")
    CompletableFuture<@Nullable Object> call(CacheEngine engine) {
        try {
            return (CompletableFuture<@Nullable Object>) engine.call(new Object[] {"a"}, method);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
