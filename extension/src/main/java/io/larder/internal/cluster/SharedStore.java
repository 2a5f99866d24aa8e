package io.larder.internal.cluster;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A map that all nodes share. Every operation on one key is atomic, and takes place at one moment between its call and its
 * completion. It need not take place in the order of the calls, and one that fails may have taken place or take place later.
 *
 * <p>Contract for adapters: no method blocks its caller for longer than handing the operation on takes; whatever goes wrong completes the
 * future exceptionally. For any number of threads. Keys and values are not copied, and are not to be changed.
 */
public interface SharedStore extends AutoCloseable {

    /** Lifespan of a value that does not expire. */
    Duration FOREVER = Duration.ZERO;

    /** The value under the key, or {@code null}. */
    CompletableFuture<@Nullable Stored> get(byte[] key);

    /**
     * Stores the value where there is none.
     *
     * @param lifespan how long the value is there from now on, by the clock of the store; {@link #FOREVER} for no end
     * @return {@code null} where it was stored, else what is there
     */
    CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan);

    /** Stores the value in the place of the expected one. {@code false}: that is not there, and nothing was changed. */
    CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan);

    /** Removes what is under the key; that nothing is there is no error. */
    CompletableFuture<@Nullable Void> remove(byte[] key);

    /** Removes the expected value. {@code false}: that is not there, and nothing was changed. */
    CompletableFuture<Boolean> remove(byte[] key, Stored expected);

    /** Ends what the adapter started. Values stay in the store. */
    @Override
    void close();

    /**
     * A value in the store, as something that the store can compare.
     *
     * @param value its bytes; two values that are to be told apart differ in them
     * @param version of the store, where it compares by versions; {@link #UNKNOWN} where it compares the bytes, or must look the version up
     */
    @SuppressWarnings("ArrayRecordComponent") // Adapters compare, in their own way.
    record Stored(byte[] value, long version) {

        /** No version. */
        public static final long UNKNOWN = -1;

        /** A value of which only the bytes are known. */
        public static Stored of(byte[] value) {
            return new Stored(value, UNKNOWN);
        }
    }
}
