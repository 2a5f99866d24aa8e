package io.larder.internal.cdi.runtime;

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
import io.larder.internal.cdi.extension.LarderExtension;
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

        int loads;

        @CacheData
        public List<Integer> strongest(int year, String region) {
            loads++;
            return new ArrayList<>(List.of(year, region.length()));
        }

        @CacheResource(release = ReleasingBean.class)
        public StringBuilder poolWithReleasingBean(String name) {
            return new StringBuilder(name);
        }

        @CacheResource(release = RecordingRelease.class)
        public StringBuilder pool(String name) {
            loads++;
            return new StringBuilder(name);
        }
    }

    /** A release that is a bean, with an end of its own. */
    @ApplicationScoped
    public static class ReleasingBean implements Consumer<StringBuilder> {
        @Override
        public void accept(StringBuilder pool) {
            RELEASED.add("released " + pool);
        }

        @PreDestroy
        void destroy() {
            RELEASED.add("destroyed");
        }
    }

    /** Notes what was released. */
    static class RecordingRelease implements Consumer<StringBuilder> {
        @Override
        public void accept(StringBuilder pool) {
            RELEASED.add(pool.toString());
        }
    }

    /** Watches computations. */
    @ApplicationScoped
    public static class ComputationObserver {

        final List<String> events = new ArrayList<>();

        void started(@Observes ComputationStarted event) {
            events.add(event.text());
        }

        void finished(@Observes ComputationFinished event) {
            events.add("finished " + event.failed());
            throw new IllegalStateException("an observer of computations");
        }

        List<String> events() {
            return events;
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
                .beanClasses(Quakes.class, ComputationObserver.class, ReleasingBean.class)
                .initialize();
        quakes = container.select(Quakes.class).get();
    }

    @AfterEach
    void stop() {
        if (container.isRunning()) {
            container.shutdown();
        }
    }

    @Test
    @Assertion({"H1", "D1", "N1", "N2"})
    void data_is_loaded_once_and_each_caller_gets_a_copy() {
        List<Integer> first = quakes.strongest(1965, "alaska");
        first.set(0, 0);
        List<Integer> second = quakes.strongest(1965, "alaska");

        assertEquals(List.of(1965, 6), second);
        assertNotSame(second, quakes.strongest(1965, "alaska"));
        assertEquals(
                List.of("Running `Quakes.strongest(...)`.", "finished false"),
                container.select(ComputationObserver.class).get().events());
    }

    @Test
    @Assertion({"R1", "R3"})
    void resource_is_shared_and_released_on_shutdown_in_reverse_order() {
        StringBuilder first = quakes.pool("first");
        quakes.pool("second");
        assertSame(first, quakes.pool("first"));

        container.shutdown();

        assertEquals(List.of("second", "first"), RELEASED);
    }

    /** The application's beans were gone before its resources: a bean that releases was made anew, only to bury. */
    @Test
    @Assertion({"R2", "R3"})
    void resources_are_released_before_application_beans_are_destroyed() {
        quakes.poolWithReleasingBean("one");

        container.shutdown();

        assertEquals(List.of("released one", "destroyed"), RELEASED);
    }

    @Test
    @Assertion({"C1", "O1"})
    void caches_can_be_looked_up_cleared_and_measured() {
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
