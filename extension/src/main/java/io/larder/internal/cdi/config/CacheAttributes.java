package io.larder.internal.cdi.config;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.ValueFormat;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.store.Jitter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table of all attributes of a cache. Reading annotations, overriding by the configuration, checking of values and
 * {@code docs/configuration.md} derive from it; CONTRIBUTING.md says how to add a row.
 */
@SuppressWarnings("rawtypes")
public final class CacheAttributes {

    public static final CacheAttribute<Boolean> ENABLED = CacheAttribute.of(
                    "enabled", true, CacheSettings.Builder::enabled)
            .type(ConfigType.BOOLEAN)
            .key("enabled", "`false`: the method runs as if it were not annotated.");

    /** Part of the cached method, not of its settings. */
    public static final CacheAttribute<String> NAME = CacheAttribute.of("name", "", (settings, name) -> {});

    /** In nanoseconds; -1: never expires. */
    public static final CacheAttribute<Long> TTL = CacheAttribute.of("ttl", -1L, CacheSettings.Builder::ttlNanos)
            .type(ConfigType.DURATION)
            .key("ttl", "Time to live, counted from the write. Empty: never expires.");

    /** In nanoseconds; -1: not at all. */
    public static final CacheAttribute<Long> MAX_STALE = CacheAttribute.of(
                    "maxStale", -1L, CacheSettings.Builder::maxStaleNanos)
            .type(ConfigType.DURATION)
            .key(
                    "max-stale",
                    "How long after `ttl` a stale entry may still be served while one background refresh runs. Empty: not at all.");

    public static final CacheAttribute<Class<? extends Function>> LIFETIME =
            CacheAttribute.of("lifetime", CacheData.ByTtl.class, CacheSettings.Builder::lifetime);

    public static final CacheAttribute<Jitter> JITTER = CacheAttribute.of(
                    "jitter", Jitter.NONE, CacheSettings.Builder::jitter)
            .type(ConfigType.JITTER)
            .key(
                    "jitter",
                    "The largest random part that is taken off the time to live of each entry, so that entries written together do not expire together. Empty: nothing.");

    /** -1: unbounded. */
    public static final CacheAttribute<Integer> MAX_ENTRIES = CacheAttribute.of(
                    "maxEntries", -1, CacheSettings.Builder::maxEntries)
            .type(ConfigType.COUNT)
            .key("max-entries", "Most entries of the cache.");

    public static final CacheAttribute<PersistenceMode> PERSIST = CacheAttribute.of(
                    "persist", PersistenceMode.NONE, CacheSettings.Builder::persist)
            .type(ConfigType.PERSISTENCE)
            .key("persist", "`DISK`: entries survive a restart and a redeploy.");

    /** The default text depends on the method, so the reader of declarations sets it. */
    public static final CacheAttribute<String> SPINNER =
            CacheAttribute.of("spinner", "", CacheSettings.Builder::spinner);

    public static final CacheAttribute<Boolean> SHOW_SPINNER =
            CacheAttribute.of("showSpinner", true, CacheSettings.Builder::showSpinner);

    public static final CacheAttribute<Boolean> SHOW_TIME =
            CacheAttribute.of("showTime", false, CacheSettings.Builder::showTime);

    public static final CacheAttribute<Boolean> ALLOW_INPUTS =
            CacheAttribute.of("allowInputs", false, CacheSettings.Builder::allowInputs);

    public static final CacheAttribute<Boolean> ALLOW_CONTEXT =
            CacheAttribute.of("allowContext", false, CacheSettings.Builder::allowContext);

    public static final CacheAttribute<CacheScope> SCOPE =
            CacheAttribute.of("scope", CacheScope.APPLICATION, CacheSettings.Builder::scope);

    public static final CacheAttribute<ValueFormat> FORMAT =
            CacheAttribute.of("format", ValueFormat.BINARY, CacheSettings.Builder::format);

    public static final CacheAttribute<Class<? extends Predicate>> UNLESS =
            CacheAttribute.of("unless", CacheData.Never.class, CacheSettings.Builder::unless);

    public static final CacheAttribute<Class<? extends Predicate>> VALIDATE =
            CacheAttribute.of("validate", CacheResource.Always.class, CacheSettings.Builder::validate);

    public static final CacheAttribute<Class<? extends Consumer>> RELEASE =
            CacheAttribute.of("release", CacheResource.CloseIfCloseable.class, CacheSettings.Builder::release);

    /** All of them, in the order of the configuration page. */
    public static final List<CacheAttribute<?>> ALL = List.of(
            ENABLED,
            NAME,
            TTL,
            MAX_STALE,
            LIFETIME,
            JITTER,
            MAX_ENTRIES,
            PERSIST,
            SPINNER,
            SHOW_SPINNER,
            SHOW_TIME,
            ALLOW_INPUTS,
            ALLOW_CONTEXT,
            SCOPE,
            FORMAT,
            UNLESS,
            VALIDATE,
            RELEASE);

    private CacheAttributes() {}

    /** Those that the configuration can set. */
    public static List<CacheAttribute<?>> configurable() {
        return ALL.stream().filter(attribute -> attribute.key() != null).toList();
    }
}
