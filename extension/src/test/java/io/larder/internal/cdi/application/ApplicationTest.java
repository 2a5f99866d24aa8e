package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.Caches;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.cdi.LarderExtension;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole line in one container: interceptor, key, store, codec, release. */
class ApplicationTest {

    private static final List<String> RELEASED = new CopyOnWriteArrayList<>();

    /** A bean with both annotations. */
    @ApplicationScoped
    public static class Quakes {

        int runs;

        @CacheData
        public List<Integer> strongest(int year, String region) {
            runs++;
            return new ArrayList<>(List.of(year, region.length()));
        }

        @CacheResource(release = Undertaker.class)
        public StringBuilder grave(String name) {
            return new StringBuilder(name);
        }

        @CacheResource(release = Closing.class)
        public StringBuilder pool(String name) {
            runs++;
            return new StringBuilder(name);
        }
    }

    /** A release that is a bean, with an end of its own. */
    @ApplicationScoped
    public static class Undertaker implements Consumer<StringBuilder> {
        @Override
        public void accept(StringBuilder pool) {
            RELEASED.add("buried " + pool);
        }

        @PreDestroy
        void leave() {
            RELEASED.add("left");
        }
    }

    /** Notes what was released. */
    static class Closing implements Consumer<StringBuilder> {
        @Override
        public void accept(StringBuilder pool) {
            RELEASED.add(pool.toString());
        }
    }

    /** Watches computations. */
    @ApplicationScoped
    public static class Watcher {

        final List<String> seen = new ArrayList<>();

        void started(@Observes ComputationStarted event) {
            seen.add(event.text());
        }

        void finished(@Observes ComputationFinished event) {
            seen.add("finished " + event.failed());
            throw new IllegalStateException("an observer of computations");
        }

        List<String> seen() {
            return seen;
        }
    }

    private WeldContainer container;
    private Quakes quakes;

    @BeforeEach
    void start() {
        RELEASED.clear();
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Quakes.class, Watcher.class, Undertaker.class)
                .initialize();
        quakes = container.select(Quakes.class).get();
    }

    @AfterEach
    void end() {
        if (container.isRunning()) {
            container.shutdown();
        }
    }

    @Test
    @Assertion({"H1", "D1", "N1", "N2"})
    void data_is_computed_once_and_each_caller_has_a_copy() {
        List<Integer> first = quakes.strongest(1965, "alaska");
        first.set(0, 0);
        List<Integer> second = quakes.strongest(1965, "alaska");

        assertEquals(List.of(1965, 6), second);
        assertNotSame(second, quakes.strongest(1965, "alaska"));
        assertEquals(
                List.of("Running `Quakes.strongest(...)`.", "finished false"),
                container.select(Watcher.class).get().seen());
    }

    @Test
    @Assertion({"R1", "R3"})
    void resource_is_shared_and_released_at_the_end_in_reverse_order() {
        StringBuilder first = quakes.pool("first");
        quakes.pool("second");
        assertSame(first, quakes.pool("first"));

        container.shutdown();

        assertEquals(List.of("second", "first"), RELEASED);
    }

    /** The application's beans were gone before its resources: a bean that releases was made anew, only to bury. */
    @Test
    @Assertion({"R2", "R3"})
    void resources_are_released_while_the_beans_of_the_application_are_there() {
        quakes.grave("one");

        container.shutdown();

        assertEquals(List.of("buried one", "left"), RELEASED);
    }

    @Test
    @Assertion({"C1", "O1"})
    void caches_are_found_cleared_and_counted() {
        Caches caches = container.select(Caches.class).get();
        quakes.strongest(1965, "alaska");
        quakes.strongest(1966, "alaska");
        quakes.strongest(1966, "alaska");
        quakes.pool("pool");

        caches.of(Quakes.class, "strongest").clearEntry(1965, "alaska");
        caches.resources().clear();

        assertEquals(1, caches.of(quakes.getClass(), "strongest").size());
        assertEquals(1, caches.of(Quakes.class, "strongest").stats().hits());
        assertEquals(2, caches.of(Quakes.class, "strongest").stats().misses());
        assertEquals(List.of("pool"), RELEASED);
        assertThrows(IllegalArgumentException.class, () -> caches.named("nothing"));
        String name = Quakes.class.getName() + "#pool(java.lang.String)";
        assertEquals(name, caches.named(name).name());
    }
}
