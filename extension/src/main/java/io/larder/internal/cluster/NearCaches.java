package io.larder.internal.cluster;

import io.larder.internal.envelope.ClearStamp;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The near caches of one application, and which clears each of them has applied.
 *
 * <p>Concurrency: {@link #apply} is called by one thread at a time, {@link #applyHere} by any.
 */
final class NearCaches {

    private final RepeatedWarnings warnings;
    private final List<Applied> all = new CopyOnWriteArrayList<>();

    /** A near cache, and the last clear that it has applied; {@code null}: none. */
    private static final class Applied {

        private final CacheIdentity identity;
        private final NearCache near;
        private @Nullable ClearStamp last;

        Applied(CacheIdentity identity, NearCache near) {
            this.identity = identity;
            this.near = near;
        }
    }

    NearCaches(RepeatedWarnings warnings) {
        this.warnings = warnings;
    }

    void add(CacheIdentity identity, NearCache near) {
        all.add(new Applied(identity, near));
    }

    /**
     * Applies what was cleared since the last time.
     *
     * @param continues whether the clock is a longer version of the one before; else everything is cleared
     * @return whether all near caches have applied it; what failed is done again with the next clock
     */
    boolean apply(ClearClock clock, boolean continues) {
        boolean applied = true;
        for (Applied cache : all) {
            if (!continues) {
                cache.last = null;
            }
            applied &= apply(clock, cache);
        }
        return applied;
    }

    private boolean apply(ClearClock clock, Applied cache) {
        ClearStamp before = cache.last;
        try {
            if (before == null) {
                cache.near.clear();
            } else if (before.sequence() < clock.sequence()) {
                clock.applySince(before.sequence(), cache.identity, cache.near);
            }
            cache.last = clock.stamp();
            return true;
        } catch (RuntimeException e) {
            warnings.warn(ClusterMessages.nearCacheFailed(cache.identity.name(), e));
            return false;
        }
    }

    /** Applies a clear of this node itself. */
    void applyHere(Clear clear) {
        for (Applied each : all) {
            if (clear instanceof Clear.Tag tagged) {
                each.near.clearTag(tagged.tag());
            } else if (clear instanceof Clear.Entry entry && entry.cache().cache() == each.identity.cache()) {
                each.near.clearEntry(entry.key());
            } else if (clear instanceof Clear.All
                    || (clear instanceof Clear.Cache whole && whole.cache().cache() == each.identity.cache())) {
                each.near.clear();
            }
        }
    }
}
