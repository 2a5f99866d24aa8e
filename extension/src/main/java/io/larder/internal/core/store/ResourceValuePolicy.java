package io.larder.internal.core.store;

import io.larder.CacheResource;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.platform.ReentrancyGuard;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resources: the object itself, for everybody. */
public final class ResourceValuePolicy implements ValuePolicy {

    private final Predicate<Object> validate;
    private final Supplier<? extends RuntimeException> recursion;
    private final ReentrancyGuard guard = new ReentrancyGuard();

    /** @param recursion creates what is thrown if {@code validate} asks for the resource that it validates */
    public ResourceValuePolicy(Predicate<Object> validate, Supplier<? extends RuntimeException> recursion) {
        this.validate = validate;
        this.recursion = recursion;
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
        if (resource == null || validate instanceof CacheResource.Always) {
            return true;
        }
        if (!guard.enter(entry)) {
            throw recursion.get();
        }
        try {
            return validate.test(resource);
        } finally {
            guard.exit();
        }
    }

    /** One instance for all: whoever came too late takes the one that is there, and its own is released. */
    @Override
    public @Nullable Object resolveConflict(@Nullable Object loaded, Entry existing) {
        return existing.live();
    }

    @Override
    public boolean sharesPendingValues() {
        return true;
    }

    @Override
    public boolean marshals() {
        return false;
    }
}
