package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.UnserializableValueException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that fail while they are marshalled or copied: nothing half is kept, and nothing is held. */
class MarshallingFailureTest {

    /** Fails when it is told to, as a graph would that does not fit into memory. */
    private static final class FailingValue implements Serializable {

        private static final long serialVersionUID = 1L;

        private static boolean failOnRead;

        private final boolean failOnWrite;

        FailingValue(boolean failOnWrite) {
            this.failOnWrite = failOnWrite;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (failOnWrite) {
                throw new OutOfMemoryError("while writing");
            }
            out.defaultWriteObject();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            if (failOnRead) {
                throw new OutOfMemoryError("while reading");
            }
            in.defaultReadObject();
        }
    }

    private final EngineFixture application = new EngineFixture();
    private final CacheEngine engine = application.data("data");

    @Test
    @Assertion({"D4", "H4", "O1"})
    void out_of_memory_while_marshalling_reaches_the_caller_and_creates_no_entry() throws Exception {
        OutOfMemoryError failure =
                assertThrows(OutOfMemoryError.class, () -> engine.call(args("a"), () -> new FailingValue(true)));

        assertEquals("while writing", failure.getMessage());
        CacheStats stats = engine.stats();
        assertEquals(0, stats.entries());
        assertEquals(0, stats.bytes());
        assertEquals(1, stats.loadFailures());
        assertEquals("whole", engine.call(args("a"), () -> "whole"));
        assertEquals("whole", engine.call(args("a"), () -> "other"));
    }

    @Test
    @Assertion({"D1", "O1"})
    void out_of_memory_while_unmarshalling_reaches_the_caller_and_the_entry_stays_valid() throws Exception {
        FailingValue original = new FailingValue(false);
        engine.call(args("a"), () -> original);

        FailingValue.failOnRead = true;
        try {
            assertThrows(OutOfMemoryError.class, () -> engine.call(args("a"), () -> "other"));
        } finally {
            FailingValue.failOnRead = false;
        }

        assertNotSame(original, engine.call(args("a"), () -> "other"));
        assertSame(FailingValue.class, engine.call(args("a"), () -> "other").getClass());
        assertEquals(1, engine.stats().entries());
        assertEquals(1, engine.stats().misses());
    }

    @Test
    @Assertion("D4")
    void unserializable_value_is_not_referenced_afterwards() throws Exception {
        AtomicReference<@Nullable Object> value = new AtomicReference<>(new Object[] {new Object()});
        WeakReference<@Nullable Object> reference = new WeakReference<>(value.get());

        assertThrows(UnserializableValueException.class, () -> engine.call(args("a"), value::get));
        value.set(null);

        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
        }
        assertNull(reference.get());
        assertEquals(0, engine.size());
    }

    private static @Nullable Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
