package io.larder.benchmark.measure;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.internal.cdi.extension.LarderExtension;
import java.lang.management.ManagementFactory;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** What a million small entries cost in heap. */
public final class SmallEntries {

    private static final int ENTRIES = 1_000_000;
    private static final int NAMES = 1_000;

    private SmallEntries() {}

    /** @param arguments the file for the figures */
    public static void main(String[] arguments) throws Exception {
        ProgramOutput output = new ProgramOutput();
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(SmallEntriesBean.class)
                .initialize()) {
            SmallEntriesBean bean = container.select(SmallEntriesBean.class).get();
            Caches caches = container.select(Caches.class).get();
            bean.bytes(-1, "warm");
            bean.text(-1, "warm");
            long before = used();
            for (int i = 0; i < ENTRIES; i++) {
                bean.bytes(i, "name " + i % NAMES);
            }
            long between = used();
            put(
                    output,
                    "bytes",
                    between - before,
                    caches.of(SmallEntriesBean.class, "bytes").stats());
            for (int i = 0; i < ENTRIES; i++) {
                bean.text(i, "name " + i % NAMES);
            }
            put(
                    output,
                    "text",
                    used() - between,
                    caches.of(SmallEntriesBean.class, "text").stats());
        }
        output.write(arguments[0]);
    }

    private static void put(ProgramOutput output, String kind, long heap, CacheStats stats) {
        output.put(kind + ".heap", (double) heap / ENTRIES);
        output.put(kind + ".marshalled", (double) stats.bytes() / stats.entries());
        output.put(kind + ".entries", (double) stats.entries());
    }

    private static long used() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
