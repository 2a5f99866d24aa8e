package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to work whatever the {@code beans.xml} says, if only it makes the classes beans. */
@ExtendWith(ArquillianExtension.class)
abstract class DiscoveryTests {

    /** The classes that each WAR needs. */
    static final Class<?>[] CLASSES = {DiscoveryTests.class, Pantry.class};

    @Inject
    Runs runs;

    @Inject
    Pantry pantry;

    @Inject
    Caches caches;

    @Test
    @Assertion({"W1", "W2"})
    void data_and_resources_are_cached() {
        List<String> first = pantry.data("jam");

        assertEquals(first, pantry.data("jam"));
        assertNotSame(first, pantry.data("jam"));
        assertSame(pantry.resource("jam"), pantry.resource("jam"));
        assertEquals(1, runs.count("data jam"));
        assertEquals(1, runs.count("resource jam"));
    }

    @Test
    @Assertion({"W1", "W2", "O1"})
    void a_call_goes_through_each_interceptor_once() {
        CacheStats before = caches.named("data").stats();
        pantry.data("once");
        pantry.data("once");
        CacheStats after = caches.named("data").stats();

        assertEquals(before.misses() + 1, after.misses());
        assertEquals(before.hits() + 1, after.hits());

        pantry.clear();

        assertEquals(0, caches.named("data").size());
        assertEquals(0, caches.named("resource").size());
    }
}
