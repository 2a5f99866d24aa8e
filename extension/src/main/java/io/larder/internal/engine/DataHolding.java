package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Data: marshalled once, and read anew for each caller but the one that computed it. */
final class DataHolding implements Holding {

    private final Values values;
    private final Predicate<@Nullable Object> unless;
    private final boolean saved;

    /** @param saved whether the marshalled form is needed in each case, to be written to disk */
    DataHolding(Values values, Predicate<@Nullable Object> unless, boolean saved) {
        this.values = values;
        this.unless = unless;
        this.saved = saved;
    }

    @Override
    public Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt) {
        if (value == null) {
            return Entry.live(key, null, 0, trace, writtenAt);
        }
        Kept kept = values.keep(value);
        return kept.shareable() && !saved
                ? Entry.live(key, value, kept.marshalled().size(), trace, writtenAt)
                : Entry.marshalled(key, kept.marshalled(), trace, writtenAt);
    }

    @Override
    public @Nullable Object value(Entry entry) {
        Marshalled marshalled = entry.marshalled();
        return marshalled == null ? entry.live() : values.copy(marshalled);
    }

    @Override
    public boolean keeps(@Nullable Object value) {
        return !unless.test(value);
    }

    /** An entry that is only on disk is fetched here; it cannot be served where that fails. */
    @Override
    public boolean serves(Entry entry) {
        return entry.inMemory() || entry.fetch() != null;
    }

    /** The object that its method returned: D1 of the specification. */
    @Override
    public @Nullable Object afterLosing(@Nullable Object own, Entry winner) {
        return own;
    }

    @Override
    public boolean marshals() {
        return true;
    }
}
