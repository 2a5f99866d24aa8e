package io.larder.internal.core.store;

import io.larder.UnserializableValueException;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.RawType;
import io.larder.internal.core.value.ValueMarshaller;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Data: marshalled once, and read anew for each caller but the one that computed it. */
public final class DataValuePolicy implements ValuePolicy {

    private static final Logger LOGGER = System.getLogger("io.larder.core");

    /** Above either of these a hit is slow enough to be noticed, and is logged. */
    private static final long MANY_BYTES = 10_000_000;

    private static final int MANY_OBJECTS = 100_000;

    private final String where;
    private final RawType type;
    private final ValueMarshaller marshaller;
    private final Predicate<@Nullable Object> unless;
    private final boolean persistent;
    private final UnserializableMode unserializableMode;
    private final Ticker ticker;
    private final AtomicBoolean returnedUncached = new AtomicBoolean();
    private final AtomicBoolean largeValueLogged = new AtomicBoolean();

    /**
     * @param where the method, for messages
     * @param valueType what the method returns; an entry from disk with a value of another type is a miss
     * @param persistent whether the marshalled form is needed in each case, to be written to disk
     * @param unserializableMode what becomes of a value that cannot be marshalled
     */
    public DataValuePolicy(
            String where,
            Type valueType,
            ValueMarshaller marshaller,
            Predicate<@Nullable Object> unless,
            boolean persistent,
            UnserializableMode unserializableMode,
            Ticker ticker) {
        this.where = where;
        this.type = RawType.of(valueType);
        this.marshaller = marshaller;
        this.unless = unless;
        this.persistent = persistent;
        this.unserializableMode = unserializableMode;
        this.ticker = ticker;
    }

    @Override
    public Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt, long loadNanos) {
        if (value == null) {
            return Entry.live(key, null, 0, trace, writtenAt);
        }
        MarshalledResult result;
        try {
            result = marshaller.marshal(value, loadNanos);
        } catch (UnserializableValueException unserializable) {
            if (unserializableMode == UnserializableMode.FAIL) {
                throw unserializable;
            }
            warn(unserializable);
            return Entry.uncached(key, value, trace, writtenAt);
        }
        if (!result.stable()) {
            return Entry.unstable(key, result.marshalled(), trace, writtenAt);
        }
        return result.shareable() && !persistent
                ? Entry.live(key, value, result.marshalled().size(), trace, writtenAt)
                : Entry.marshalled(key, result.marshalled(), trace, writtenAt);
    }

    private void warn(UnserializableValueException unserializable) {
        if (returnedUncached.compareAndSet(false, true)) {
            LOGGER.log(Level.WARNING, StoreMessages.notCached(where, String.valueOf(unserializable.getMessage())));
        }
    }

    @Override
    public boolean sharesPendingValues() {
        return !returnedUncached.get();
    }

    @Override
    public @Nullable Object value(Entry entry) {
        Marshalled marshalled = entry.marshalled();
        if (marshalled == null) {
            return entry.live();
        }
        return isLarge(marshalled) && !largeValueLogged.get()
                ? copyLarge(marshalled)
                : marshaller.unmarshal(marshalled);
    }

    private static boolean isLarge(Marshalled value) {
        return value.copiedBytes() > MANY_BYTES || value.copiedObjects() > MANY_OBJECTS;
    }

    private Object copyLarge(Marshalled value) {
        long start = ticker.nanoTime();
        Object copy = marshaller.unmarshal(value);
        long copyNanos = ticker.nanoTime() - start;
        if (largeValueLogged.compareAndSet(false, true)) {
            LOGGER.log(
                    Level.WARNING,
                    StoreMessages.largeValue(where, value.copiedBytes(), value.copiedObjects(), copyNanos));
        }
        return copy;
    }

    @Override
    public boolean isCacheable(@Nullable Object value) {
        return !unless.test(value);
    }

    /** An entry that is only on disk is fetched here; it cannot be served where that fails. */
    @Override
    public boolean isUsable(Entry entry) {
        return entry.inMemory() || entry.fetch(marshalled -> isReadable(entry, marshalled)) != null;
    }

    /** A file may contain anything, and reading it may throw anything. What cannot be read is a miss. */
    private boolean isReadable(Entry entry, Marshalled marshalled) {
        try {
            type.requireInstance(marshaller.unmarshal(marshalled));
            Trace trace = entry.trace();
            if (trace != null) {
                trace.verify();
            }
            return true;
        } catch (Throwable e) {
            LOGGER.log(Level.WARNING, StoreMessages.unreadableFile(where, e.getClass()));
            return false;
        }
    }

    /** The object that its method returned: D1 of the specification. */
    @Override
    public @Nullable Object resolveConflict(@Nullable Object loaded, Entry existing) {
        return loaded;
    }

    @Override
    public boolean marshals() {
        return true;
    }
}
