package io.larder.tck.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By the real clock; the exact moment is looked at in plain Java, with a clock set by hand. */
@ExtendWith(ArquillianExtension.class)
class TimeTest {

    @Inject
    Runs runs;

    @Inject
    Caches caches;

    @Inject
    DataShelf data;

    @Inject
    ResourceShelf resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(TimeTest.class, Shelf.class, DataShelf.class, ResourceShelf.class);
    }

    @Test
    @Assertion("T1")
    void an_entry_is_served_until_its_ttl_has_passed_and_reading_does_not_prolong_it() {
        both((shelf, mark) -> {
            String name = mark + "fresh";
            long before = System.nanoTime();
            shelf.brief(name);
            long written = System.nanoTime();
            Await.until("it runs again", () -> {
                boolean over = System.nanoTime() - written >= Shelf.BRIEF.toNanos();
                shelf.brief(name);
                boolean ran = runs.count(name) > 1;
                assertTrue(ran || !over, "served after its ttl");
                return ran;
            });
            Duration lived = Duration.ofNanos(System.nanoTime() - before);

            assertTrue(lived.compareTo(Shelf.BRIEF) >= 0, () -> "gone after " + lived);
        });
    }

    @Test
    @Assertion("T1")
    void one_methods_ttl_does_not_touch_anothers_entries() {
        both((shelf, mark) -> {
            shelf.brief(mark + "brief");
            shelf.lasting(mark + "lasting");
            Await.until("the brief one is gone", () -> cache(shelf, "brief").size() == 0);
            shelf.lasting(mark + "lasting");

            assertEquals(1, runs.count(mark + "lasting"));
        });
    }

    @Test
    @Assertion({"T2", "O1"})
    void an_expired_entry_is_freed_within_5_s_even_if_nobody_calls() {
        both((shelf, mark) -> {
            MethodCache cache = cache(shelf, "counted");
            shelf.counted(mark);

            Await.until(
                    "the expiry is counted",
                    Shelf.BRIEF.plusSeconds(6),
                    () -> cache.stats().expirations() == 1);
            assertEquals(0, cache.stats().entries());
        });
    }

    @Test
    @Assertion("T3")
    void a_full_cache_admits_each_new_entry_and_never_holds_more() {
        both((shelf, mark) -> {
            for (int number = 0; number < 50; number++) {
                shelf.small(mark + number);
                shelf.small(mark + number);

                assertEquals(1, runs.count(mark + number));
                assertTrue(cache(shelf, "small").size() <= Shelf.SMALL);
            }
            assertEquals(50 - Shelf.SMALL, cache(shelf, "small").stats().evictions());
        });
    }

    @Test
    @Assertion("T3")
    void the_head_of_the_queue_leaves_unless_it_was_read_since() {
        both((shelf, mark) -> {
            for (String name : new String[] {"a", "b", "c"}) {
                shelf.queue(mark + name);
            }
            shelf.queue(mark + "a");
            shelf.queue(mark + "d");

            for (String name : new String[] {"a", "c", "d"}) {
                shelf.queue(mark + name);
                assertEquals(1, runs.count(mark + name), name);
            }
            shelf.queue(mark + "b");

            assertEquals(2, runs.count(mark + "b"));
        });
    }

    private MethodCache cache(Shelf shelf, String method) {
        return caches.of(shelf.getClass(), method);
    }

    private void both(Kinds.Check<Shelf> check) {
        Kinds.both(data, resource, check);
    }
}
