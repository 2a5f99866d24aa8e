package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.engine.HandTransactions.HandTransaction;
import io.larder.internal.engine.entry.Draft;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.entry.SavedEntry;
import io.larder.internal.engine.transaction.TransactionMode;
import io.larder.internal.engine.value.Marshalled;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class OtherModesTest {

    private final EngineFixture application = new EngineFixture();
    private final HandTransactions transactions = application.transactions;
    private final AtomicInteger runs = new AtomicInteger();
    private final List<String> disk = new ArrayList<>();

    @Test
    @Assertion("W6")
    void with_rollback_a_value_is_there_at_once_and_goes_where_its_transaction_rolls_back() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);
        transactions.suspend();

        assertEquals(1, call(engine));
        transaction.rollBack();

        assertEquals(2, call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void with_rollback_a_later_value_of_somebody_else_stays() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);
        transactions.suspend();
        engine.clear();
        call(engine);

        transaction.rollBack();

        assertEquals(2, call(engine));
    }

    @Test
    @Assertion("W6")
    void with_rollback_a_transaction_that_is_over_leaves_nothing() throws Exception {
        application.mode = TransactionMode.ROLLBACK;
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();

        engine.call(args("a"), () -> {
            transaction.timeOut();
            return "lost";
        });

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("W6")
    void with_none_transactions_are_not_looked_at() throws Exception {
        application.mode = TransactionMode.NONE;
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);
        engine.clearEntry(args("b"));

        transaction.rollBack();

        assertEquals(0, transaction.endings());
        assertEquals(1, call(engine));
    }

    @ParameterizedTest
    @EnumSource
    @Assertion({"W6", "P1"})
    void disk_is_written_after_the_commit(TransactionMode mode) throws Exception {
        application.mode = mode;
        application.files = new Files();
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);

        assertEquals(List.of(), disk);
        transaction.commit();

        assertEquals(List.of("draft a", "commit a"), disk);
    }

    @ParameterizedTest
    @EnumSource
    @Assertion({"W6", "P1"})
    void disk_is_not_written_where_the_transaction_rolls_back_or_the_entry_has_left(TransactionMode mode)
            throws Exception {
        application.mode = mode;
        application.files = new Files();
        CallEngine engine = application.data("data");
        HandTransaction rolledBack = transactions.begin();
        call(engine);
        rolledBack.rollBack();
        HandTransaction committed = transactions.begin();
        engine.call(args("b"), this::next);
        transactions.suspend();
        engine.clear();

        committed.commit();

        assertEquals(0, disk.stream().filter(line -> line.startsWith("commit")).count(), disk::toString);
    }

    /** A disk that tells what is written. */
    private final class Files implements EntryFiles {

        @Override
        public Draft draft(Entry entry) {
            String key = new String(entry.key().bytes(), java.nio.charset.StandardCharsets.UTF_8);
            disk.add("draft " + key);
            return new Draft() {
                @Override
                public SavedEntry commit() {
                    disk.add("commit " + key);
                    return new Saved(entry);
                }

                @Override
                public void discard() {
                    disk.add("discard " + key);
                }
            };
        }

        @Override
        public void load(Consumer<? super Entry> found) {}
    }

    private record Saved(Entry entry) implements SavedEntry {

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

    private @Nullable Object call(CallEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return runs.incrementAndGet();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
