package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.core.transaction.TransactionMode;
import io.larder.internal.core.value.Marshalled;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class TransactionModesTest {

    private final EngineFixture application = new EngineFixture();
    private final FakeTransactions transactions = application.transactions;
    private final AtomicInteger loads = new AtomicInteger();
    private final List<String> fileOperations = new ArrayList<>();

    @Test
    @Assertion("W6")
    void rollback_mode_publishes_at_once_and_removes_on_rollback() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);
        transactions.suspend();

        assertEquals(1, call(engine));
        transaction.rollBack();

        assertEquals(2, call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void rollback_mode_does_not_remove_a_later_value_of_another_caller() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);
        transactions.suspend();
        engine.clear();
        call(engine);

        transaction.rollBack();

        assertEquals(2, call(engine));
    }

    @Test
    @Assertion("W6")
    void rollback_mode_caches_nothing_if_the_transaction_has_ended() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();

        engine.call(args("a"), () -> {
            transaction.timeOut();
            return "lost";
        });

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("W6")
    void none_mode_ignores_transactions() throws Exception {
        application.mode = TransactionMode.NONE;
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);
        engine.clearEntry(args("b"));

        transaction.rollBack();

        assertEquals(0, transaction.listenerCount());
        assertEquals(1, call(engine));
    }

    @ParameterizedTest
    @EnumSource
    @Assertion({"W6", "P1"})
    void entry_is_persisted_after_the_commit(TransactionMode mode) throws Exception {
        application.mode = mode;
        application.persistence = new RecordingPersistence();
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);

        assertEquals(List.of(), fileOperations);
        transaction.commit();

        assertEquals(List.of("prepare a", "commit a"), fileOperations);
    }

    @ParameterizedTest
    @EnumSource
    @Assertion({"W6", "P1"})
    void entry_is_not_persisted_after_a_rollback_or_a_removal(TransactionMode mode) throws Exception {
        application.mode = mode;
        application.persistence = new RecordingPersistence();
        CacheEngine engine = application.data("data");
        FakeTransaction rolledBack = transactions.begin();
        call(engine);
        rolledBack.rollBack();
        FakeTransaction committed = transactions.begin();
        engine.call(args("b"), this::next);
        transactions.suspend();
        engine.clear();

        committed.commit();

        assertEquals(
                0,
                fileOperations.stream()
                        .filter(line -> line.startsWith("commit"))
                        .count(),
                fileOperations::toString);
    }

    /** A disk that tells what is written. */
    private final class RecordingPersistence implements EntryPersistence {

        @Override
        public PendingFile prepare(Entry entry, Set<Class<?>> argumentClasses) {
            String key = new String(entry.key().bytes(), java.nio.charset.StandardCharsets.UTF_8);
            fileOperations.add("prepare " + key);
            return new PendingFile() {
                @Override
                public PersistedEntry commit() {
                    fileOperations.add("commit " + key);
                    return new FakePersistedEntry(entry);
                }

                @Override
                public void discard() {
                    fileOperations.add("discard " + key);
                }
            };
        }

        @Override
        public void restoreAll(Consumer<? super Entry> consumer, DropListener dropped) {}
    }

    private record FakePersistedEntry(Entry entry) implements PersistedEntry {

        @Override
        public @Nullable Marshalled read() {
            return entry.marshalled();
        }

        @Override
        public long size() {
            return entry.bytes();
        }

        @Override
        public void delete() {}
    }

    private @Nullable Object call(CacheEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return loads.incrementAndGet();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
