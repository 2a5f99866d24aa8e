package io.larder.internal.cluster;

import io.larder.internal.envelope.ClearStamp;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The protocol without one of its rules each, which the simulation has to find. */
final class Mutants {

    private Mutants() {}

    /** Serves entries however long ago the clock was confirmed. */
    static SecondLevel withoutTrust(SecondLevel level) {
        return new SecondLevel() {
            @Override
            public Lookup lookup(byte[] key, LeaseWait wait) throws InterruptedException {
                return level.lookup(key, wait);
            }

            @Override
            public long confirmedAt() {
                return level.confirmedAt();
            }

            @Override
            public boolean covers(long confirmed, long loadedSince, long now) {
                return true;
            }
        };
    }

    /** Takes every entry in the store for one from after the last clear. */
    static SharedStore withoutSequence(SharedStore store) {
        EnvelopeDigest digest = EnvelopeDigest.hmac(ClusterSimulation.SECRET);
        return new SharedStore() {
            @Override
            public CompletableFuture<@Nullable Stored> get(byte[] key) {
                return store.get(key).thenApply(this::youngest);
            }

            @Override
            public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
                return store.putIfAbsent(key, value, lifespan).thenApply(this::youngest);
            }

            @Override
            public CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan) {
                return store.replace(key, expected, value, lifespan);
            }

            @Override
            public CompletableFuture<@Nullable Void> remove(byte[] key) {
                return store.remove(key);
            }

            @Override
            public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
                return store.remove(key, expected);
            }

            @Override
            public void close() {
                store.close();
            }

            private @Nullable Stored youngest(@Nullable Stored stored) {
                if (stored == null || !EnvelopeHeader.begins(stored.value())) {
                    return stored;
                }
                try {
                    EnvelopeHeader.Opened opened = EnvelopeHeader.open(stored.value(), digest);
                    EnvelopeHeader old = opened.envelope();
                    ClearStamp stamp =
                            new ClearStamp(Objects.requireNonNull(old.stamp()).lineage(), Long.MAX_VALUE);
                    EnvelopeHeader young = new EnvelopeHeader(
                            old.cache(),
                            old.fingerprint(),
                            old.key(),
                            old.written(),
                            stamp,
                            old.tags(),
                            old.shape(),
                            null,
                            null);
                    return new Stored(young.seal(opened.value(), Long.BYTES, digest), stored.version());
                } catch (IOException e) {
                    return stored;
                }
            }
        };
    }
}
