package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.LogCapture;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** The story: all processes of a machine that knew no data directory shared one below the temporary directory. */
class NoDataDirectoryTest {

    private static final AtomicInteger LOADS = new AtomicInteger();

    /** Has a method whose entries should survive. */
    @ApplicationScoped
    public static class Reports {

        @CacheData(persist = PersistenceMode.DISK)
        public int report(int year) {
            return LOADS.incrementAndGet();
        }
    }

    /** Has none. */
    @ApplicationScoped
    public static class Prices {

        @CacheData
        public int price() {
            return 1;
        }
    }

    @Test
    @Assertion("P5")
    void without_a_directory_entries_are_in_memory_after_one_warning() {
        assertTrue(ServerDirectory.of(System::getProperty).isEmpty(), "these tests run on no server");
        LOADS.set(0);
        try (LogCapture log = new LogCapture();
                WeldContainer container = start(Reports.class)) {
            Reports reports = container.select(Reports.class).get();

            assertEquals(1, reports.report(1965));
            assertEquals(1, reports.report(1965));
            List<String> warnings = directoryWarnings(log);
            assertEquals(1, warnings.size(), warnings::toString);
            assertTrue(warnings.get(0).contains("larder.directory"), warnings::toString);
        }
    }

    @Test
    @Assertion("P5")
    void an_application_that_persists_nothing_is_not_warned() {
        try (LogCapture log = new LogCapture();
                WeldContainer container = start(Prices.class)) {
            assertEquals(1, container.select(Prices.class).get().price());
            assertEquals(List.of(), directoryWarnings(log));
        }
    }

    private static List<String> directoryWarnings(LogCapture log) {
        return log.lines(Level.WARNING).stream()
                .filter(line -> line.startsWith("LARDER-01308 "))
                .toList();
    }

    private static WeldContainer start(Class<?> bean) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(bean)
                .initialize();
    }
}
