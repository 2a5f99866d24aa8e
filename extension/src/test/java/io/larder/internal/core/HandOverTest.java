package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.transaction.Transaction;
import io.larder.internal.core.transaction.TransactionMode;
import java.io.IOError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is thrown where other code takes over, the in-flight load ends and the next call is answered. A background refresh that threw
 * an {@code IOError} once left its load open: the entry was never refreshed again, and the first call after {@code maxStale} waited for a
 * minute. In this fixture such a call waits for ten minutes, and the test fails.
 */
class HandOverTest {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration MAX_STALE = Duration.ofSeconds(100);

    /** A place where other code takes over. */
    private enum HandOver {
        METHOD,
        STARTED_OBSERVER,
        FINISHED_OBSERVER,
        BEFORE_PUT,
        REMOVAL,
        UNLESS,
        VALIDATE,
        INPUT,
        TRANSACTION_REGISTRATION,
        TRANSACTION_END,
        TRANSACTION_END_IN_ROLLBACK_MODE,
        STAGE_FAILS,
        STAGE_REGISTRATION,
        REFRESH_METHOD,
        REFRESH_ARGUMENT_COPY,
        REFRESH_EXECUTOR,
        REFRESH_STAGE_FAILS,
        REFRESH_STAGE_REGISTRATION
    }

    private static final List<Supplier<Throwable>> THROWABLES = List.of(
            IllegalStateException::new,
            () -> new IOException("checked"),
            () -> new IOError(new IOException()),
            () -> new ServiceConfigurationError("service"),
            () -> new OutOfMemoryError("unable to create native thread"),
            StackOverflowError::new,
            LinkageError::new,
            AssertionError::new,
            InternalError::new,
            () -> new Error("other"),
            () -> new Throwable("neither an error nor an exception"));

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();
    private volatile @Nullable Throwable armed;
    private @Nullable String place;

    static Stream<Arguments> failures() {
        return Stream.of(HandOver.values())
                .flatMap(handOver ->
                        THROWABLES.stream().map(Supplier::get).map(failure -> Arguments.of(handOver, failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Assertion({"H4", "S7", "T4"})
    void a_throwable_at_a_hand_over_ends_the_load_and_the_next_call_is_answered(HandOver handOver, Throwable failure)
            throws Exception {
        application.handOver = name -> {
            if (name.equals(place)) {
                throwArmed();
            }
        };
        switch (handOver) {
            case METHOD -> load(data(), failure);
            case STARTED_OBSERVER -> loadFailingAt("started", failure);
            case FINISHED_OBSERVER -> loadFailingAt("finished", failure);
            case BEFORE_PUT -> loadFailingAt("beforePut", failure);
            case REMOVAL -> removal(failure);
            case UNLESS -> {
                application.unless = value -> {
                    throwArmed();
                    return false;
                };
                load(data(), failure);
            }
            case VALIDATE -> {
                application.validate = value -> {
                    throwArmed();
                    return true;
                };
                CacheEngine engine = application.resources("resource");
                answered(engine);
                load(engine, failure);
            }
            case INPUT -> input(failure);
            case TRANSACTION_REGISTRATION -> transactionRegistration(failure);
            case TRANSACTION_END -> transactionEnd(TransactionMode.COMMIT, failure);
            case TRANSACTION_END_IN_ROLLBACK_MODE -> transactionEnd(TransactionMode.ROLLBACK, failure);
            case STAGE_FAILS -> stage(CompletableFuture.failedFuture(failure));
            case STAGE_REGISTRATION -> stage(rejectingStage(failure));
            case REFRESH_METHOD -> refresh(failure, null);
            case REFRESH_ARGUMENT_COPY -> refreshFailingAt("copy", failure);
            case REFRESH_EXECUTOR -> refreshFailingAt("execute", failure);
            case REFRESH_STAGE_FAILS -> refresh(null, CompletableFuture.failedFuture(failure));
            case REFRESH_STAGE_REGISTRATION -> refresh(null, rejectingStage(failure));
        }
    }

    private CacheEngine data() {
        return application.data("data");
    }

    private void loadFailingAt(String failingPlace, Throwable failure) throws Exception {
        place = failingPlace;
        load(application.resources("resource"), failure);
    }

    /** One call that fails, or does not notice; then one that is answered. */
    private void load(CacheEngine engine, Throwable failure) throws Exception {
        armed = failure;
        attempt(() -> engine.call(new Object[] {"a"}, () -> {
            if (place == null) {
                throwArmed();
            }
            return loads.incrementAndGet();
        }));
        armed = null;
        answered(engine);
        assertEquals(count(ComputationStarted.class), count(ComputationFinished.class));
    }

    private long count(Class<?> event) {
        return application.events.stream().filter(event::isInstance).count();
    }

    private void removal(Throwable failure) throws Exception {
        CacheEngine engine = application.resources("resource", settings -> settings.ttl(TTL));
        for (int i = 0; i < 3; i++) {
            int number = i;
            engine.call(new Object[] {number}, () -> number);
        }
        place = "onRemoval";
        armed = failure;
        application.ticker.advance(TTL);

        attempt(() -> {
            engine.sweep();
            return null;
        });

        assertEquals(List.of("EXPIRED 0", "EXPIRED 1", "EXPIRED 2"), application.removals);
        armed = null;
        answered(engine);
    }

    private void input(Throwable failure) throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.allowInputs());
        FakeInput input = new FakeInput("now", new EffectRecorder(application.frames), 1) {
            @Override
            public @Nullable Object read() throws Exception {
                throwArmed();
                return super.read();
            }
        };
        Invocation method = () -> {
            loads.incrementAndGet();
            return input.call();
        };
        call(engine, method);
        armed = failure;
        attempt(() -> engine.call(new Object[] {"a"}, method));
        engine.clear();
        attempt(() -> engine.call(new Object[] {"a"}, method));
        armed = null;
        call(engine, method);
    }

    private void transactionRegistration(Throwable failure) throws Exception {
        for (TransactionMode mode : TransactionMode.values()) {
            application.mode = mode;
            CacheEngine engine = application.data(mode.name());
            application.transactions.begin();
            application.transactions.failure = failure;
            attempt(() -> engine.call(new Object[] {"a"}, loads::incrementAndGet));
            application.transactions.failure = null;
            application.transactions.suspend();
            answered(engine);
        }
    }

    private void transactionEnd(TransactionMode mode, Throwable failure) throws Exception {
        application.mode = mode;
        CacheEngine engine = data();
        FakeTransactions.FakeTransaction transaction = application.transactions.begin();
        Transaction current = application.transactions.current();
        current.onCompletion(committed -> {
            armed = failure;
            place = "commit";
        });
        application.persistence = null;
        engine.call(new Object[] {"a"}, loads::incrementAndGet);
        engine.call(new Object[] {"b"}, loads::incrementAndGet);
        attempt(() -> {
            transaction.commit();
            return null;
        });
        armed = null;
        answered(engine);
        assertEquals(2, engine.size());
    }

    private void stage(CompletableFuture<@Nullable Object> failing) throws Exception {
        application.returnKind = ReturnKind.STAGE;
        CacheEngine engine = data();
        attempt(() -> engine.call(new Object[] {"a"}, () -> failing));
        assertEquals(
                "value",
                ((CompletableFuture<?>) call(engine, () -> CompletableFuture.completedFuture("value"))).join());
        assertEquals(count(ComputationStarted.class), count(ComputationFinished.class));
    }

    private static CompletableFuture<@Nullable Object> rejectingStage(Throwable failure) {
        return new CompletableFuture<>() {
            @Override
            public CompletableFuture<@Nullable Object> whenComplete(
                    BiConsumer<? super @Nullable Object, ? super Throwable> action) {
                throw HandOverTest.<RuntimeException>sneaky(failure);
            }
        };
    }

    private void refreshFailingAt(String failingPlace, Throwable failure) throws Exception {
        place = failingPlace;
        application.executor = task -> {
            application.handOver.accept("execute");
            task.run();
        };
        refresh(failure, null);
    }

    /** A stale hit whose refresh fails; then a refresh, as soon as the next is due; then a load after the stale time. */
    private void refresh(@Nullable Throwable failure, @Nullable CompletableFuture<@Nullable Object> stage)
            throws Exception {
        application.returnKind = stage == null ? ReturnKind.VALUE : ReturnKind.STAGE;
        CacheEngine engine =
                application.data("data", settings -> settings.ttl(TTL).maxStale(MAX_STALE));
        Invocation method = () ->
                stage == null ? loads.incrementAndGet() : CompletableFuture.completedFuture(loads.incrementAndGet());
        application.beanInvoker = arguments -> engine.call(arguments, () -> {
            if (stage != null && loads.get() == 1) {
                loads.incrementAndGet();
                return stage;
            }
            if (place == null) {
                throwArmed();
            }
            return method.proceed();
        });
        call(engine, method);
        application.ticker.advance(TTL);
        armed = failure;
        call(engine, method);
        armed = null;
        int before = loads.get();

        application.ticker.advance(MAX_STALE.dividedBy(10));
        call(engine, method);
        assertEquals(before + 1, loads.get(), "a refresh");

        application.ticker.advance(TTL.plus(MAX_STALE));
        call(engine, method);
        assertEquals(before + 2, loads.get(), "a load");
    }

    private void answered(CacheEngine engine) throws Exception {
        call(engine, loads::incrementAndGet);
    }

    /** Calls in another thread, which waits for ten minutes if a load is open. */
    private static @Nullable Object call(CacheEngine engine, Invocation method) throws Exception {
        FutureTask<@Nullable Object> task = new FutureTask<>(() -> engine.call(new Object[] {"a"}, method));
        Thread thread = new Thread(task, "next call");
        thread.setDaemon(true);
        thread.start();
        return task.get(20, TimeUnit.SECONDS);
    }

    private static void attempt(Callable<@Nullable Object> call) {
        try {
            Object result = call.call();
            if (result instanceof CompletableFuture<?> stage) {
                stage.get(20, TimeUnit.SECONDS);
            }
        } catch (ExecutionException expected) {
            // The stage failed with it.
        } catch (Throwable expected) {
            // Whether the caller sees it depends on the place.
        }
    }

    private void throwArmed() {
        Throwable failure = armed;
        if (failure != null) {
            throw HandOverTest.<RuntimeException>sneaky(failure);
        }
    }

    @SuppressWarnings("unchecked") // Erased.
    private static <E extends Throwable> E sneaky(Throwable failure) throws E {
        throw (E) failure;
    }
}
