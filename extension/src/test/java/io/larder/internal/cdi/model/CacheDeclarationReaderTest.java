package io.larder.internal.cdi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.ValueFormat;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CacheDeclarationReaderTest {

    private static final AnnotatedTypes TYPES = AnnotatedTypes.of(Shop.class);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void unset_members_have_the_documented_defaults() {
        CachedMethod plain = read(Map.of(), "plain");

        assertEquals(CacheKind.DATA, plain.kind());
        assertEquals(Shop.class.getName() + "#plain()", plain.name());
        assertEquals(CacheSettings.builder().spinner("Running `Shop.plain()`.").build(), plain.settings());
        assertEquals(
                plain.settings().ttlNanos(), read(Map.of(), "pool").settings().ttlNanos());
    }

    @Test
    void every_member_is_copied_to_the_settings() {
        CachedMethod full = read(Map.of(), "full");
        CachedMethod resource = read(Map.of(), "connection");

        assertEquals("prices", full.name());
        assertEquals(
                allCommonMembers()
                        .spinner("Reading")
                        .persist(PersistenceMode.DISK)
                        .format(ValueFormat.JSON)
                        .unless(CustomPredicate.class)
                        .build(),
                full.settings());
        assertEquals(
                allCommonMembers()
                        .spinner("Opening")
                        .validate(CustomPredicate.class)
                        .release(NoOpRelease.class)
                        .build(),
                resource.settings());
    }

    private static CacheSettings.Builder allCommonMembers() {
        return CacheSettings.builder()
                .ttlNanos(90 * SECOND)
                .maxEntries(7)
                .showSpinner(false)
                .showTime(true)
                .allowInputs(true)
                .allowContext(true)
                .scope(CacheScope.SESSION)
                .maxStaleNanos(60 * SECOND);
    }

    @Test
    void origin_of_a_value_is_the_member_or_the_key_that_sets_it() {
        AttributeValues values =
                declaration(Map.of("larder.cache.\"prices\".ttl", "2s"), "full").attributes();

        assertEquals("larder.cache.\"prices\".ttl = \"2s\"", values.origin(CacheAttributes.TTL));
        assertEquals("maxStale = \"1m\"", values.origin(CacheAttributes.MAX_STALE));
        assertEquals("maxEntries = 7", values.origin(CacheAttributes.MAX_ENTRIES));
        assertEquals("persist = DISK", values.origin(CacheAttributes.PERSIST));
        assertEquals("unless = " + CustomPredicate.class.getName() + ".class", values.origin(CacheAttributes.UNLESS));
    }

    @Test
    @Assertion("N2")
    void default_spinner_text_shows_whether_the_method_has_parameters() {
        assertEquals(
                "Running `Shop.quote(...)`.", read(Map.of(), "quote").settings().spinner());
    }

    @Test
    void configuration_overrides_the_annotation() {
        CacheSettings settings = read(
                        Map.of(
                                "larder.cache.\"prices\".ttl", "2s",
                                "larder.cache.\"prices\".max-stale", "3s",
                                "larder.cache.\"prices\".max-entries", "8",
                                "larder.cache.\"prices\".persist", "none",
                                "larder.cache.\"prices\".enabled", "false"),
                        "full")
                .settings();

        assertFalse(settings.enabled());
        assertEquals(2 * SECOND, settings.ttlNanos());
        assertEquals(3 * SECOND, settings.maxStaleNanos());
        assertEquals(8, settings.maxEntries());
        assertEquals(PersistenceMode.NONE, settings.persist());
    }

    @Test
    void empty_configuration_text_restores_the_default_of_the_member() {
        CacheSettings settings = read(
                        Map.of(
                                "larder.cache.\"prices\".ttl", "",
                                "larder.cache.\"prices\".max-entries", "",
                                "larder.cache.\"prices\".persist", ""),
                        "full")
                .settings();

        assertTrue(settings.enabled());
        assertEquals(-1, settings.ttlNanos());
        assertEquals(-1, settings.maxEntries());
        assertEquals(PersistenceMode.NONE, settings.persist());
    }

    @Test
    void expression_is_resolved_from_the_configuration() {
        assertEquals(
                5 * SECOND,
                read(Map.of("shop.ttl", "5s"), "replaced").settings().ttlNanos());
        assertEquals(60 * SECOND, read(Map.of(), "replaced").settings().ttlNanos());
    }

    private CachedMethod read(Map<String, String> texts, String method) {
        return declaration(texts, method).method();
    }

    private CacheDeclaration declaration(Map<String, String> texts, String method) {
        return new CacheDeclarationReader(Configurations.of(texts, problems::add), problems::add)
                .read(declaration(method))
                .orElseThrow();
    }

    private static Declaration declaration(String method) {
        return DeclarationReader.read(TYPES.type(Shop.class), Lifecycle.SHARED).methods().stream()
                .filter(declaration -> declaration.method().getName().equals(method))
                .findFirst()
                .orElseThrow();
    }

    static class CustomPredicate implements Predicate<Object> {
        @Override
        public boolean test(Object value) {
            return false;
        }
    }

    static class NoOpRelease implements Consumer<Object> {
        @Override
        public void accept(Object value) {}
    }

    static class Shop {
        @CacheData
        String plain() {
            return "";
        }

        @CacheData
        String quote(String symbol) {
            return symbol;
        }

        @CacheResource
        String pool() {
            return "";
        }

        @CacheData(ttl = "${shop.ttl:1m}")
        String replaced() {
            return "";
        }

        @CacheData(
                name = "prices",
                ttl = "90s",
                maxEntries = 7,
                spinner = "Reading",
                showSpinner = false,
                showTime = true,
                allowInputs = true,
                allowContext = true,
                scope = CacheScope.SESSION,
                maxStale = "1m",
                persist = PersistenceMode.DISK,
                format = ValueFormat.JSON,
                unless = CustomPredicate.class)
        String full() {
            return "";
        }

        @CacheResource(
                ttl = "90s",
                maxEntries = 7,
                spinner = "Opening",
                showSpinner = false,
                showTime = true,
                allowInputs = true,
                allowContext = true,
                scope = CacheScope.SESSION,
                maxStale = "1m",
                validate = CustomPredicate.class,
                release = NoOpRelease.class)
        String connection() {
            return "";
        }
    }
}
