package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resources: the object itself, for everybody. */
final class ResourceHolding implements Holding {

    private final Predicate<Object> validate;

    ResourceHolding(Predicate<Object> validate) {
        this.validate = validate;
    }

    @Override
    public Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt) {
        return Entry.live(key, value, 0, trace, writtenAt);
    }

    @Override
    public @Nullable Object value(Entry entry) {
        return entry.live();
    }

    @Override
    public boolean keeps(@Nullable Object value) {
        return true;
    }

    @Override
    public boolean serves(Entry entry) {
        Object resource = entry.live();
        return resource == null || validate.test(resource);
    }

    /** One instance for all: whoever came too late takes the one that is there, and its own is released. */
    @Override
    public @Nullable Object afterLosing(@Nullable Object own, Entry winner) {
        return winner.live();
    }

    @Override
    public boolean marshals() {
        return false;
    }
}
