package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheMiss;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.MissReason;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheMissTest {

    /** A cache, and a method that clears it. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = "prices")
        public int price(String article) {
            return article.length();
        }

        @CacheClear("prices")
        public void update() {}
    }

    /** Notes the misses. */
    @ApplicationScoped
    public static class MissObserver {

        private final List<CacheMiss> misses = new CopyOnWriteArrayList<>();

        void missed(@Observes CacheMiss miss) {
            misses.add(miss);
        }

        List<CacheMiss> misses() {
            return misses;
        }
    }

    /** Throws, after the other one. */
    @ApplicationScoped
    public static class FailingObserver {
        void missed(@Observes @Priority(Interceptor.Priority.APPLICATION + 1_000) CacheMiss miss) {
            throw new IllegalStateException("an observer of misses");
        }
    }

    /** Of a kind that is not notified. */
    @ApplicationScoped
    public static class AsynchronousObserver {
        void missed(@ObservesAsync CacheMiss miss) {}
    }

    /** A cache on disk before an edit. */
    @ApplicationScoped
    public static class BeforeEdit {
        @CacheData(name = "edited", persist = PersistenceMode.DISK)
        public Object value(String key) {
            return new Item("value", 1);
        }
    }

    /** The same cache afterwards. */
    @ApplicationScoped
    public static class AfterEdit {
        @CacheData(name = "edited", persist = PersistenceMode.DISK)
        public Object value(String key) {
            return new Item("value", 2);
        }
    }

    /** A value. */
    public record Item(String name, int amount) {}

    @TempDir
    Path directory;

    @AfterEach
    void clearProperties() {
        System.clearProperty("larder.directory");
        System.clearProperty("larder.application");
    }

    @Test
    @Assertion("O4")
    void reason_of_a_clear_is_annotation_api_or_jmx() {
        System.setProperty("larder.application", "misses");
        run(
                container -> {
                    Prices prices = container.select(Prices.class).get();
                    prices.price("secret");
                    prices.update();
                    prices.price("secret");
                    container.select(Caches.class).get().clear();
                    prices.price("secret");
                    clearByJmx();
                    prices.price("secret");

                    List<CacheMiss> misses = cache(container, "prices").misses();
                    assertEquals(
                            List.of(
                                    MissReason.CLEARED_BY_JMX,
                                    MissReason.CLEARED_BY_API,
                                    MissReason.CLEARED_BY_ANNOTATION,
                                    MissReason.NEVER_SEEN),
                            misses.stream().map(CacheMiss::reason).toList());
                    List<CacheMiss> observed =
                            container.select(MissObserver.class).get().misses();
                    assertEquals(Stream.of(3, 2, 1, 0).map(misses::get).toList(), observed);
                    assertThrows(UnsupportedOperationException.class, misses::clear);
                },
                Prices.class,
                MissObserver.class,
                FailingObserver.class);
    }

    private static void clearByJmx() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("io.larder:type=Cache,application=\"misses\",name=\"prices\""),
                            "clear",
                            null,
                            null);
        } catch (javax.management.JMException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Assertion("O6")
    void without_a_synchronous_observer_the_reason_is_unknown() {
        for (Class<?>[] beans :
                List.of(new Class<?>[] {Prices.class}, new Class<?>[] {Prices.class, AsynchronousObserver.class})) {
            run(
                    container -> {
                        container.select(Prices.class).get().price("a");

                        assertEquals(
                                MissReason.UNKNOWN,
                                cache(container, "prices").misses().get(0).reason());
                    },
                    beans);
        }
    }

    @Test
    @Assertion({"O5", "F1"})
    void changed_method_is_named_after_a_restart() {
        System.setProperty("larder.directory", directory.toString());
        run(container -> container.select(BeforeEdit.class).get().value("a"), BeforeEdit.class, MissObserver.class);
        run(
                container -> {
                    AfterEdit edited = container.select(AfterEdit.class).get();
                    edited.value("a");
                    edited.value("b");

                    List<CacheMiss> misses = cache(container, "edited").misses();
                    assertEquals(
                            List.of(MissReason.NEVER_SEEN, MissReason.CODE_CHANGED),
                            misses.stream().map(CacheMiss::reason).toList());
                    String detail = misses.get(1).detail().orElseThrow();
                    assertEquals(true, detail.contains(AfterEdit.class.getName() + "#value(java.lang.String)"), detail);
                },
                AfterEdit.class,
                MissObserver.class);
    }

    @Test
    @Assertion({"O6", "P4"})
    void without_an_observer_no_details_are_written() throws IOException {
        System.setProperty("larder.directory", directory.toString());
        run(container -> container.select(BeforeEdit.class).get().value("a"), BeforeEdit.class);
        assertEquals(List.of("code"), detailFiles());

        run(container -> container.select(BeforeEdit.class).get().value("b"), BeforeEdit.class, MissObserver.class);
        assertEquals(List.of("code", "code-elements", "value-members"), detailFiles());
    }

    private List<String> detailFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("code") || name.startsWith("value"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @Assertion("O4")
    void miss_has_equality_and_a_text_without_arguments() {
        CacheMiss miss = CacheMiss.of(
                "prices", MissReason.CODE_CHANGED, Optional.of("shop.Prices#a()"), java.time.Instant.EPOCH);

        assertEquals(miss, CacheMiss.of(miss.cache(), miss.reason(), miss.detail(), java.time.Instant.ofEpochMilli(0)));
        assertEquals(
                "CacheMiss[cache=prices, reason=CODE_CHANGED, detail=shop.Prices#a(), time=1970-01-01T00:00:00Z]",
                miss.toString());
    }

    private static MethodCache cache(WeldContainer container, String name) {
        return container.select(Caches.class).get().named(name);
    }

    private static void run(Consumer<WeldContainer> action, Class<?>... beans) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(beans)
                .initialize()) {
            action.accept(container);
        }
    }
}
