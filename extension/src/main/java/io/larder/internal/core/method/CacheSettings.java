package io.larder.internal.core.method;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.ValueFormat;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.Jitter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The settings in force for one cached method: its annotation's members with the configuration applied, validated and parsed.
 *
 * @param enabled {@code false}: the method runs as if it were not annotated
 * @param ttlNanos time to live in nanoseconds, positive; -1: never expires
 * @param maxEntries positive; -1: unbounded
 * @param spinner the text, never empty
 * @param maxStaleNanos how long a stale entry may be served, in nanoseconds, positive; -1: not at all
 */
@SuppressWarnings("rawtypes")
public record CacheSettings(
        boolean enabled,
        long ttlNanos,
        int maxEntries,
        String spinner,
        boolean showSpinner,
        boolean showTime,
        boolean allowInputs,
        boolean allowContext,
        CacheScope scope,
        long maxStaleNanos,
        Class<? extends Function> lifetime,
        Jitter jitter,
        PersistenceMode persist,
        ValueFormat format,
        Class<? extends Predicate> unless,
        Class<? extends Predicate> validate,
        Class<? extends Consumer> release) {

    /** How long an entry may be served. */
    public ExpirySettings expiry() {
        return new ExpirySettings(ttlNanos, Math.max(0, maxStaleNanos), hasOwnLifetimes());
    }

    /** Whether any entry may expire. */
    public boolean expires() {
        return ttlNanos > 0 || lifetime != CacheData.ByTtl.class;
    }

    /** Whether entries may have a time to live of their own. */
    public boolean hasOwnLifetimes() {
        return lifetime != CacheData.ByTtl.class || !jitter.equals(Jitter.NONE);
    }

    /** The classes that the annotation names. */
    public List<Class<?>> classes() {
        return List.of(lifetime, unless, validate, release);
    }

    /** Returns a builder with the default of each member. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects settings; each one that is not set has the default of its annotation member. */
    public static final class Builder {

        private boolean enabled = true;
        private long ttlNanos = -1;
        private int maxEntries = -1;
        private String spinner = "";
        private boolean showSpinner = true;
        private boolean showTime;
        private boolean allowInputs;
        private boolean allowContext;
        private CacheScope scope = CacheScope.APPLICATION;
        private long maxStaleNanos = -1;
        private Class<? extends Function> lifetime = CacheData.ByTtl.class;
        private Jitter jitter = Jitter.NONE;
        private PersistenceMode persist = PersistenceMode.NONE;
        private ValueFormat format = ValueFormat.BINARY;
        private Class<? extends Predicate> unless = CacheData.Never.class;
        private Class<? extends Predicate> validate = CacheResource.Always.class;
        private Class<? extends Consumer> release = CacheResource.CloseIfCloseable.class;

        private Builder() {}

        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        public Builder ttlNanos(long value) {
            ttlNanos = value;
            return this;
        }

        public Builder maxEntries(int value) {
            maxEntries = value;
            return this;
        }

        public Builder spinner(String value) {
            spinner = value;
            return this;
        }

        public Builder showSpinner(boolean value) {
            showSpinner = value;
            return this;
        }

        public Builder showTime(boolean value) {
            showTime = value;
            return this;
        }

        public Builder allowInputs(boolean value) {
            allowInputs = value;
            return this;
        }

        public Builder allowContext(boolean value) {
            allowContext = value;
            return this;
        }

        public Builder scope(CacheScope value) {
            scope = value;
            return this;
        }

        public Builder maxStaleNanos(long value) {
            maxStaleNanos = value;
            return this;
        }

        public Builder lifetime(Class<? extends Function> value) {
            lifetime = value;
            return this;
        }

        public Builder jitter(Jitter value) {
            jitter = value;
            return this;
        }

        public Builder persist(PersistenceMode value) {
            persist = value;
            return this;
        }

        public Builder format(ValueFormat value) {
            format = value;
            return this;
        }

        public Builder unless(Class<? extends Predicate> value) {
            unless = value;
            return this;
        }

        public Builder validate(Class<? extends Predicate> value) {
            validate = value;
            return this;
        }

        public Builder release(Class<? extends Consumer> value) {
            release = value;
            return this;
        }

        public CacheSettings build() {
            return new CacheSettings(
                    enabled,
                    ttlNanos,
                    maxEntries,
                    spinner,
                    showSpinner,
                    showTime,
                    allowInputs,
                    allowContext,
                    scope,
                    maxStaleNanos,
                    lifetime,
                    jitter,
                    persist,
                    format,
                    unless,
                    validate,
                    release);
        }
    }
}
