package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Assertion("R3")
class LiveObjectsEndTest {

    private static final Set<String> SPOILED = Set.of("argument", "error", "overflow");

    private final List<Object> released = new ArrayList<>();
    private final LiveObjects objects = new LiveObjects();
    private final Releases releases = objects.releases("shop.Pool#connection()", this::release);

    @Test
    @Assertion({"R2", "R3"})
    void at_the_end_all_leave_in_reverse_order_of_creation_whatever_their_cache() {
        Releases other = objects.releases("shop.Other#connection()", released::add);
        releases.offered(entry("first"));
        other.offered(entry("second"));
        releases.offered(entry("third"));

        objects.close();

        assertEquals(List.of("third", "second", "first"), released);
    }

    @Test
    void a_table_that_is_emptied_first_does_not_change_the_order() {
        Entry first = entry("first");
        Entry second = entry("second");
        releases.offered(first);
        releases.offered(second);

        releases.left(first, Departure.STOPPED);
        releases.left(second, Departure.STOPPED);
        objects.close();

        assertEquals(List.of("second", "first"), released);
    }

    @Test
    void the_order_is_that_of_the_first_entry_of_an_object() {
        Entry first = entry("first");
        releases.offered(first);
        releases.offered(entry("second"));
        releases.offered(entry("first"));
        releases.left(first, Departure.CLEARED);

        objects.close();

        assertEquals(List.of("second", "first"), released);
    }

    @Test
    void to_close_twice_releases_once() {
        releases.offered(entry("one"));

        objects.close();
        objects.close();

        assertEquals(List.of("one"), released);
    }

    @Test
    void what_is_computed_after_the_end_began_is_released_at_once_in_its_thread() {
        List<Thread> threads = new ArrayList<>();
        Releases late = objects.releases("shop.Late#connection()", object -> threads.add(Thread.currentThread()));
        objects.close();

        Entry entry = entry("late");
        late.offered(entry);
        late.offered(entry);
        late.left(entry, Departure.CLEARED);

        assertEquals(1, threads.size());
        assertSame(Thread.currentThread(), threads.get(0));
    }

    @Test
    void what_is_computed_while_the_end_runs_is_released_too_and_once() {
        Releases computing = objects.releases("shop.Computing#connection()", object -> {
            released.add(object);
            if (object.equals("outer")) {
                releases.offered(entry("inner"));
                releases.offered(entry("outer"));
            }
        });
        computing.offered(entry("outer"));

        objects.close();

        assertEquals(List.of("outer", "inner"), released);
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "error", "overflow"})
    void a_release_that_throws_stops_no_other_and_no_call(String spoiled) {
        releases.offered(entry("one"));
        releases.offered(entry(spoiled));
        Entry cleared = entry(spoiled + "!");
        releases.offered(cleared);

        releases.left(cleared, Departure.CLEARED);
        objects.close();

        assertEquals(List.of(spoiled + "!", spoiled, "one"), released);
    }

    @Test
    @Assertion("O3")
    void a_failed_release_is_told_by_types_and_place_without_what_the_failure_says() {
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
        if (!SPOILED.contains(name)) {
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
