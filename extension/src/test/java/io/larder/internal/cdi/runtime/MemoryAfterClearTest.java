package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.Caches;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** The story: pooled copiers kept tables as large as the largest value that they had ever copied, 11 to 101 MiB after a clear. */
class MemoryAfterClearTest {

    private static final int THREADS = 16;
    private static final int ELEMENTS = 100_000;
    private static final long MAX_GROWTH = 16L << 20;

    /** An object with references, so that a copy has to remember what it has seen. */
    public static final class Row {
        private final List<String> cells;
        private final Map<String, Integer> index;

        Row(int number) {
            cells = new ArrayList<>(List.of("row " + number));
            index = new HashMap<>(Map.of("row", number));
        }

        int cells() {
            return cells.size() + index.size();
        }
    }

    /** Values of every size that a table can have. */
    @ApplicationScoped
    public static class Tables {

        @CacheData(name = "objects")
        public List<Row> objects(int size) {
            return new ArrayList<>(IntStream.range(0, size).mapToObj(Row::new).toList());
        }

        @CacheData(name = "arrays")
        public byte[] bytes(int size) {
            return new byte[size];
        }

        @CacheData(name = "texts")
        public Map<String, String> texts(int size) {
            Map<String, String> texts = new HashMap<>();
            IntStream.range(0, size).forEach(i -> texts.put("key " + i, "text " + i));
            return texts;
        }

        @CacheData(name = "arguments")
        public int argument(List<String> argument) {
            return argument.size();
        }
    }

    @Test
    @Assertion("C4")
    void nothing_of_the_largest_value_stays_after_a_clear() throws Exception {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Tables.class)
                .initialize()) {
            Tables tables = container.select(Tables.class).get();
            Caches caches = container.select(Caches.class).get();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                inAllThreads(threads, () -> use(tables, 10));
                caches.clear();
                long before = usedHeap();
                inAllThreads(threads, () -> use(tables, ELEMENTS));
                caches.clear();
                long growth = usedHeap() - before;
                System.getLogger("test").log(Level.INFO, "the heap grew by " + (growth >> 10) + " KiB");
                assertTrue(growth < MAX_GROWTH, growth + " bytes");
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static int use(Tables tables, int size) {
        List<String> argument =
                IntStream.range(0, size / 10).mapToObj(i -> "element " + i).toList();
        int seen = tables.argument(argument);
        for (int i = 0; i < 2; i++) {
            seen += tables.objects(size).get(0).cells()
                    + tables.bytes(size * 100).length
                    + tables.texts(size).size();
        }
        assertEquals(size / 10 + 2 * (2 + size * 100 + size), seen);
        return seen;
    }

    private static void inAllThreads(ExecutorService threads, Callable<Integer> task) throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            results.add(threads.submit(task));
        }
        for (Future<Integer> result : results) {
            result.get();
        }
    }

    /** After collections until it no longer shrinks: soft and weak references go in several steps. */
    private static long usedHeap() {
        long used = Long.MAX_VALUE;
        while (true) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= used) {
                return used;
            }
            used = now;
        }
    }
}
