package io.larder;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The description of one entry of a cache, at the time of {@link MethodCache#entries}. It contains no argument and no value. New properties
 * may be added.
 *
 * @since 0.1
 */
public final class CacheEntryInfo {

    private final String id;
    private final Duration age;
    private final Optional<Duration> timeToLive;
    private final long bytes;
    private final boolean inMemory;
    private final boolean onDisk;

    private CacheEntryInfo(Builder builder) {
        id = builder.id;
        age = builder.age;
        timeToLive = builder.timeToLive;
        bytes = builder.bytes;
        inMemory = builder.inMemory;
        onDisk = builder.onDisk;
    }

    /**
     * Returns a builder, for tests of an application.
     *
     * @param id see {@link #id}
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns an identifier of the key: 16 hexadecimal digits, the same for one key until the application stops. It does not reveal arguments. */
    public String id() {
        return id;
    }

    /** Returns the time since the entry was written, not negative. */
    public Duration age() {
        return age;
    }

    /** Returns the time from the write to the end of the entry, without {@code maxStale}; empty if it does not expire. */
    public Optional<Duration> timeToLive() {
        return timeToLive;
    }

    /** Returns the size of the marshalled value in bytes; 0 for a resource. */
    public long bytes() {
        return bytes;
    }

    /** Returns whether the value is in memory. If not, the next hit reads it from disk. */
    public boolean inMemory() {
        return inMemory;
    }

    /** Returns whether there is a copy on disk. */
    public boolean onDisk() {
        return onDisk;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheEntryInfo info
                && id.equals(info.id)
                && age.equals(info.age)
                && timeToLive.equals(info.timeToLive)
                && bytes == info.bytes
                && inMemory == info.inMemory
                && onDisk == info.onDisk;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, age, timeToLive, bytes, inMemory, onDisk);
    }

    @Override
    public String toString() {
        return "CacheEntryInfo[id=" + id + ", age=" + age + ", timeToLive="
                + timeToLive.map(Duration::toString).orElse("") + ", bytes=" + bytes + ", inMemory=" + inMemory
                + ", onDisk=" + onDisk + "]";
    }

    /**
     * Collects the properties of a {@link CacheEntryInfo}.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final String id;
        private Duration age = Duration.ZERO;
        private Optional<Duration> timeToLive = Optional.empty();
        private long bytes;
        private boolean inMemory = true;
        private boolean onDisk;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id);
        }

        /** Sets {@link CacheEntryInfo#age}; zero if not called. */
        public Builder age(Duration value) {
            age = Objects.requireNonNull(value);
            return this;
        }

        /** Sets {@link CacheEntryInfo#timeToLive}; empty if not called. */
        public Builder timeToLive(Duration value) {
            timeToLive = Optional.of(value);
            return this;
        }

        /** Sets {@link CacheEntryInfo#bytes}; 0 if not called. */
        public Builder bytes(long value) {
            bytes = value;
            return this;
        }

        /** Sets {@link CacheEntryInfo#inMemory}; {@code true} if not called. */
        public Builder inMemory(boolean value) {
            inMemory = value;
            return this;
        }

        /** Sets {@link CacheEntryInfo#onDisk}; {@code false} if not called. */
        public Builder onDisk(boolean value) {
            onDisk = value;
            return this;
        }

        /** Returns the description. */
        public CacheEntryInfo build() {
            return new CacheEntryInfo(this);
        }
    }
}
