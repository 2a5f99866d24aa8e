package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheEntryInfo;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@link MethodCache} and {@link Caches#bypass} do to entries, and what they refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryAccessTest {

    /** Methods of several return types. */
    @ApplicationScoped
    public static class Quotes {

        @Inject
        Ambient ambient;

        @CacheData(name = "primitive", ttl = "1h")
        public int primitive(String key) {
            return 1;
        }

        @CacheData(name = "list")
        public List<String> list(String key) {
            return List.of("loaded");
        }

        @CacheData(name = "stage")
        public CompletionStage<String> stage(String key) {
            return CompletableFuture.completedFuture("loaded");
        }

        @CacheData(name = "nothing")
        public void nothing(String key) {}

        @CacheData(name = "switched-off")
        public String switchedOff(String key) {
            return "loaded";
        }

        @CacheData(name = "inputs", allowInputs = true, ttl = "1h")
        public String inputs(String key) throws IOException {
            return key + ambient.unit();
        }

        @CacheData(name = "own", lifetime = TwoHours.class)
        public String own(String key) {
            return "loaded";
        }

        @CacheData(name = "unless", unless = Empty.class)
        public String unless(String key) {
            return "loaded";
        }

        @CacheData(name = "disk", persist = PersistenceMode.DISK)
        public String disk(String key) {
            return "loaded";
        }

        @CacheResource(name = "resource")
        public StringBuilder resource(String key) {
            return new StringBuilder("loaded");
        }
    }

    /** An input that may fail. */
    @ApplicationScoped
    public static class Ambient {

        static volatile boolean fails;

        @CacheInput
        public String unit() throws IOException {
            if (fails) {
                throw new IOException("an input");
            }
            return "km";
        }
    }

    /** A lifetime. */
    public static final class TwoHours implements Function<String, Duration> {
        @Override
        public Duration apply(String value) {
            return Duration.ofHours(2);
        }
    }

    /** A condition. */
    public static final class Empty implements Predicate<String> {
        @Override
        public boolean test(String value) {
            return value.isEmpty();
        }
    }

    private WeldContainer container;
    private Quotes quotes;
    private Caches caches;

    @BeforeAll
    void start(@TempDir Path directory) {
        System.setProperty("larder.directory", directory.toString());
        System.setProperty("larder.cache.\"switched-off\".enabled", "false");
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Quotes.class, Ambient.class)
                .initialize();
        quotes = container.select(Quotes.class).get();
        caches = container.select(Caches.class).get();
    }

    @AfterAll
    void stop() {
        container.close();
        System.clearProperty("larder.directory");
        System.clearProperty("larder.cache.\"switched-off\".enabled");
    }

    @AfterEach
    void clear() {
        Ambient.fails = false;
        caches.clear();
    }

    @Test
    @Assertion("H12")
    void value_is_of_the_type_that_the_method_returns() throws Exception {
        cache("primitive").put(2, "a");
        cache("list").put(List.of("put"), "a");
        cache("stage").put("put", "a");
        cache("nothing").put(null, "a");
        cache("resource").put(new StringBuilder("put"), "a");

        assertEquals(2, quotes.primitive("a"));
        assertEquals(List.of("put"), quotes.list("a"));
        assertEquals("put", quotes.stage("a").toCompletableFuture().get());
        assertEquals("put", quotes.resource("a").toString());
        assertEquals("put", cache("stage").getIfPresent("a"));
    }

    @Test
    @Assertion("H12")
    void another_type_is_refused_without_the_value_in_the_message() {
        refused("primitive", null, "LARDER-01207", "null", "int");
        refused("primitive", "secret", "LARDER-01207", "java.lang.String", "int");
        refused("primitive", 2L, "LARDER-01207", "java.lang.Long", "int");
        refused("list", "secret", "LARDER-01207", "java.lang.String", "java.util.List");
        refused("stage", CompletableFuture.completedFuture("secret"), "LARDER-01207", "CompletableFuture", "String");
        refused("nothing", "secret", "LARDER-01207", "java.lang.String", "give null");
        refused("resource", "secret", "LARDER-01207", "java.lang.String", "java.lang.StringBuilder");
    }

    private void refused(String name, @Nullable Object value, String... texts) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> cache(name).put(value, "key"));
        for (String text : texts) {
            assertTrue(refusal.getMessage().contains(text), refusal.getMessage());
        }
        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
        assertEquals(0, cache(name).size());
    }

    @Test
    @Assertion("H12")
    void arguments_are_those_of_the_method() {
        assertThrows(IllegalArgumentException.class, () -> cache("primitive").put(1));
        assertThrows(IllegalArgumentException.class, () -> cache("primitive").put(1, "a", "b"));
        assertThrows(IllegalArgumentException.class, () -> cache("primitive").put(1, 2));
        assertThrows(IllegalArgumentException.class, () -> cache("primitive").getIfPresent());
        assertThrows(IllegalArgumentException.class, () -> cache("primitive").getIfPresent(2));
        assertEquals(0, cache("primitive").size());
    }

    @Test
    @Assertion({"H12", "H13", "H14", "I1"})
    void entries_with_inputs_are_read_and_bypassed_but_not_put() throws Exception {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> cache("inputs").put("put", "a"));
        assertTrue(refusal.getMessage().contains("LARDER-01206"), refusal.getMessage());

        assertNull(cache("inputs").getIfPresent("a"));
        assertEquals("akm", caches.bypass(() -> quotes.inputs("a")));
        assertEquals("akm", cache("inputs").getIfPresent("a"));
        Ambient.fails = true;
        assertEquals(
                IOException.class,
                assertThrows(UndeclaredThrowableException.class, () -> cache("inputs")
                                .getIfPresent("a"))
                        .getCause()
                        .getClass());
    }

    @Test
    @Assertion("H12")
    void cache_that_is_switched_off_takes_nothing() {
        cache("switched-off").put("put", "a");
        assertNull(cache("switched-off").getIfPresent("a"));
        assertEquals("loaded", quotes.switchedOff("a"));
    }

    @Test
    @Assertion("H12")
    void unless_removes_the_older_entry() {
        quotes.unless("a");
        cache("unless").put("", "a");
        assertEquals(0, cache("unless").size());
    }

    @Test
    @Assertion({"H12", "O7", "P1"})
    void value_that_is_put_is_on_disk() {
        cache("disk").put("put", "a");
        assertEquals("put", quotes.disk("a"));
        assertTrue(only("disk").onDisk());
    }

    @Test
    @Assertion("O7")
    void entry_is_described_without_its_arguments() {
        quotes.own("secret");
        quotes.primitive("secret");
        quotes.list("secret");

        assertEquals(Optional.of(Duration.ofHours(2)), only("own").timeToLive());
        assertEquals(Optional.of(Duration.ofHours(1)), only("primitive").timeToLive());
        assertEquals(Optional.empty(), only("list").timeToLive());
        CacheEntryInfo entry = only("own");
        assertTrue(entry.id().matches("[0-9a-f]{16}"), entry.id());
        assertEquals(entry.id(), only("own").id());
        assertFalse(entry.age().isNegative());
        assertTrue(entry.bytes() > 0);
        assertTrue(entry.inMemory());
        assertFalse(entry.onDisk());
        assertFalse(entry.toString().contains("secret"), entry.toString());
        String id = entry.id();
        caches.clear();
        quotes.own("other");
        assertNotEquals(id, only("own").id());
    }

    private CacheEntryInfo only(String name) {
        List<CacheEntryInfo> entries = cache(name).entries().toList();
        assertEquals(1, entries.size());
        return entries.get(0);
    }

    private MethodCache cache(String name) {
        return caches.named(name);
    }
}
