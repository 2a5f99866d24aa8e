package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Assertion("R3")
class ResourceRegistryCloseTest {

    private static final Set<String> FAILING = Set.of("argument", "error", "overflow");

    private final List<Object> released = new ArrayList<>();
    private final ResourceRegistry registry = new ResourceRegistry(Thread::new, Duration.ofSeconds(30));
    private final ResourceReleaser releaser = registry.releaser("shop.Pool#connection()", this::release);

    @Test
    @Assertion({"R2", "R3"})
    void close_releases_all_in_reverse_order_of_creation_across_caches() {
        ResourceReleaser other = registry.releaser("shop.Other#connection()", released::add);
        releaser.beforePut(entry("first"));
        other.beforePut(entry("second"));
        releaser.beforePut(entry("third"));

        registry.close();

        assertEquals(List.of("third", "second", "first"), released);
    }

    @Test
    void a_table_that_is_cleared_first_does_not_change_the_order() {
        Entry first = entry("first");
        Entry second = entry("second");
        releaser.beforePut(first);
        releaser.beforePut(second);

        releaser.onRemoval(first, RemovalCause.STOPPED);
        releaser.onRemoval(second, RemovalCause.STOPPED);
        registry.close();

        assertEquals(List.of("second", "first"), released);
    }

    @Test
    void the_order_is_that_of_the_first_entry_of_an_object() {
        Entry first = entry("first");
        releaser.beforePut(first);
        releaser.beforePut(entry("second"));
        releaser.beforePut(entry("first"));
        releaser.onRemoval(first, RemovalCause.CLEARED);

        registry.close();

        assertEquals(List.of("second", "first"), released);
    }

    @Test
    void closing_twice_releases_once() {
        releaser.beforePut(entry("one"));

        registry.close();
        registry.close();

        assertEquals(List.of("one"), released);
    }

    @Test
    void a_resource_loaded_after_close_began_is_released_at_once_in_its_thread() {
        List<Thread> threads = new ArrayList<>();
        ResourceReleaser late =
                registry.releaser("shop.Late#connection()", object -> threads.add(Thread.currentThread()));
        registry.close();

        Entry entry = entry("late");
        late.beforePut(entry);
        late.beforePut(entry);
        late.onRemoval(entry, RemovalCause.CLEARED);

        assertEquals(1, threads.size());
        assertSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    void a_resource_loaded_during_close_is_released_once() {
        ResourceReleaser loading = registry.releaser("shop.Computing#connection()", object -> {
            released.add(object);
            if (object.equals("outer")) {
                releaser.beforePut(entry("inner"));
                releaser.beforePut(entry("outer"));
            }
        });
        loading.beforePut(entry("outer"));

        registry.close();

        assertEquals(List.of("outer", "inner"), released);
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "error", "overflow"})
    void a_release_that_throws_does_not_stop_others_or_the_call(String failing) {
        releaser.beforePut(entry("one"));
        releaser.beforePut(entry(failing));
        Entry cleared = entry(failing + "!");
        releaser.beforePut(cleared);

        releaser.onRemoval(cleared, RemovalCause.CLEARED);
        registry.close();

        assertEquals(List.of(failing + "!", failing, "one"), released);
    }

    @Test
    @Assertion("O3")
    void a_failed_release_is_logged_with_types_and_place_but_without_the_failures_message() {
        Exception secret = new IllegalStateException("user=ada", new IllegalArgumentException("password=x"));
        secret.getCause().setStackTrace(new StackTraceElement[] {new StackTraceElement("shop.A", "b", "A.java", 7)});

        assertEquals(
                "LARDER-10001 shop.Pool#connection(): the release of a java.lang.String threw"
                        + " java.lang.IllegalArgumentException at shop.A.b(A.java:7);"
                        + " it counts as released, and nothing else is held up",
                ResourceMessages.releaseFailed("shop.Pool#connection()", String.class, secret));
    }

    private void release(Object object) {
        released.add(object);
        String name = ((String) object).replace("!", "");
        if (!FAILING.contains(name)) {
            return;
        }
        switch (name) {
            case "argument" -> throw new IllegalArgumentException(name);
            case "error" -> throw new NoClassDefFoundError(name);
            default -> throw new StackOverflowError(name);
        }
    }

    private static Entry entry(Object value) {
        return Entry.live(Key.of("key".getBytes(UTF_8)), value, 0, null, 0);
    }
}
