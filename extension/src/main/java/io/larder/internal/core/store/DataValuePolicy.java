package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Data: marshalled once, and read anew for each caller but the one that computed it. */
public final class DataValuePolicy implements ValuePolicy {

    private final ValueMarshaller marshaller;
    private final Predicate<@Nullable Object> unless;
    private final boolean persistent;

    /** @param persistent whether the marshalled form is needed in each case, to be written to disk */
    public DataValuePolicy(ValueMarshaller marshaller, Predicate<@Nullable Object> unless, boolean persistent) {
        this.marshaller = marshaller;
        this.unless = unless;
        this.persistent = persistent;
    }

    @Override
    public Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt, long loadNanos) {
        if (value == null) {
            return Entry.live(key, null, 0, trace, writtenAt);
        }
        MarshalledResult result = marshaller.marshal(value, loadNanos);
        if (!result.stable()) {
            return Entry.unstable(key, result.marshalled(), trace, writtenAt);
        }
        return result.shareable() && !persistent
                ? Entry.live(key, value, result.marshalled().size(), trace, writtenAt)
                : Entry.marshalled(key, result.marshalled(), trace, writtenAt);
    }

    @Override
    public @Nullable Object value(Entry entry) {
        Marshalled marshalled = entry.marshalled();
        return marshalled == null ? entry.live() : marshaller.unmarshal(marshalled);
    }

    @Override
    public boolean isCacheable(@Nullable Object value) {
        return !unless.test(value);
    }

    /** An entry that is only on disk is fetched here; it cannot be served where that fails. */
    @Override
    public boolean isUsable(Entry entry) {
        return entry.inMemory() || entry.fetch() != null;
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
