package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resources: the object itself, for everybody. */
public final class ResourceValuePolicy implements ValuePolicy {

    private final Predicate<Object> validate;

    public ResourceValuePolicy(Predicate<Object> validate) {
        this.validate = validate;
    }

    @Override
    public Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt, long loadNanos) {
        return Entry.live(key, value, 0, trace, writtenAt);
    }

    @Override
    public @Nullable Object value(Entry entry) {
        return entry.live();
    }

    @Override
    public boolean isCacheable(@Nullable Object value) {
        return true;
    }

    @Override
    public boolean isUsable(Entry entry) {
        Object resource = entry.live();
        return resource == null || validate.test(resource);
    }

    /** One instance for all: whoever came too late takes the one that is there, and its own is released. */
    @Override
    public @Nullable Object resolveConflict(@Nullable Object loaded, Entry existing) {
        return existing.live();
    }

    @Override
    public boolean marshals() {
        return false;
    }
}
