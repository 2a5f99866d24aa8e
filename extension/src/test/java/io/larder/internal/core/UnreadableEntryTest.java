package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.LogCapture;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An entry that could be written and not read failed on every hit until it was cleared, and counted as neither hit nor miss. */
class UnreadableEntryTest {

    private static final class Voucher implements Serializable {

        private static final long serialVersionUID = 1L;

        private static boolean expired;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            if (expired) {
                throw new InvalidObjectException("expired");
            }
        }
    }

    private final EngineFixture application = new EngineFixture();

    @AfterEach
    void restore() {
        Voucher.expired = false;
    }

    @Test
    @Assertion({"D13", "O1"})
    void unreadable_entry_is_a_miss_and_is_removed() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args(), Voucher::new);
        Voucher.expired = true;

        assertEquals("new", engine.call(args(), () -> "new"));
        assertEquals("new", engine.call(args(), () -> "another"));

        assertEquals(2, engine.stats().misses());
        assertEquals(1, engine.stats().hits());
        assertEquals(1, engine.stats().entries());
    }

    @Test
    @Assertion("D13")
    void value_of_a_load_is_returned_even_if_it_can_not_be_read_again() throws Exception {
        CacheEngine engine = application.data("data");
        Voucher.expired = true;
        Voucher first = new Voucher();
        Voucher second = new Voucher();

        assertSame(first, engine.call(args(), () -> first));
        assertSame(second, engine.call(args(), () -> second));
        assertEquals(2, engine.stats().misses());
    }

    @Test
    @Assertion({"D13", "T4"})
    void unreadable_stale_entry_is_a_miss() throws Exception {
        application.executor = task -> {};
        CacheEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(10)));
        engine.call(args(), Voucher::new);
        application.ticker.advance(Duration.ofSeconds(11));
        Voucher.expired = true;

        assertEquals("new", engine.call(args(), () -> "new"));
    }

    @Test
    @Assertion("D13")
    void one_warning_in_thirty_seconds_names_the_method_and_no_value() throws Exception {
        CacheEngine engine = application.data("data");
        Voucher.expired = true;
        try (LogCapture logged = new LogCapture()) {
            for (int i = 0; i < 10; i++) {
                engine.call(args(), Voucher::new);
            }
            assertEquals(1, logged.lines(Level.WARNING).size());
            application.ticker.advance(Duration.ofSeconds(30));
            engine.call(args(), Voucher::new);

            List<String> messages = logged.lines(Level.WARNING);
            assertEquals(2, messages.size());
            assertTrue(messages.get(0).startsWith("LARDER-07022 "), messages.get(0));
        }
    }

    private static @Nullable Object[] args() {
        return new Object[] {"a"};
    }
}
