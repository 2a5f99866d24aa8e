package io.larder.internal.monitoring.jmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.Caches;
import io.larder.LogCapture;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JmxRegistrationTest {

    private static final String SPECIAL_CHARACTERS = "price, \"net\"=*?\\";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Two caches, one of each kind; the first has a name that no MBean could have as it is. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = SPECIAL_CHARACTERS)
        public String quote(String article) {
            if (article.isEmpty()) {
                throw new IllegalArgumentException("nothing to quote");
            }
            return "value of " + article;
        }

        @CacheResource(name = "pool")
        public StringBuilder pool() {
            return new StringBuilder("value of a pool");
        }
    }

    @AfterEach
    void clearProperties() {
        System.clearProperty("larder.application");
        System.clearProperty("larder.jmx");
    }

    @Test
    @Assertion({"O2", "O1"})
    void each_cache_is_an_mxbean_with_its_stats() throws Exception {
        try (WeldContainer container = application("figures")) {
            Prices prices = container.select(Prices.class).get();
            prices.quote("pen");
            prices.quote("pen");
            prices.quote("ink");
            assertThrows(IllegalArgumentException.class, () -> prices.quote(""));
            prices.pool();

            ObjectName data = cache("figures", SPECIAL_CHARACTERS);
            assertEquals("DATA", server.getAttribute(data, "Kind"));
            assertEquals(1L, server.getAttribute(data, "Hits"));
            assertEquals(3L, server.getAttribute(data, "Misses"));
            assertEquals(0.25, server.getAttribute(data, "HitRatio"));
            assertEquals(1L, server.getAttribute(data, "LoadFailures"));
            assertEquals(2L, server.getAttribute(data, "Entries"));
            assertEquals(0L, server.getAttribute(data, "Evictions"));
            assertEquals(0L, server.getAttribute(data, "Expirations"));
            assertTrue((Long) server.getAttribute(data, "Bytes") > 0);
            assertTrue((Double) server.getAttribute(data, "LoadTimeSeconds") > 0);
            assertEquals("RESOURCE", server.getAttribute(cache("figures", "pool"), "Kind"));
            assertEquals(-1L, server.getAttribute(cache("figures", "pool"), "Bytes"));
            assertEquals(0L, server.getAttribute(store("figures"), "Failures"));
        }
    }

    @Test
    @Assertion("O2")
    void clear_removes_the_entries_and_retains_the_stats() throws Exception {
        try (WeldContainer container = application("clearing")) {
            container.select(Prices.class).get().quote("pen");
            container.select(Prices.class).get().pool();

            server.invoke(cache("clearing", SPECIAL_CHARACTERS), "clear", null, null);

            assertEquals(0L, server.getAttribute(cache("clearing", SPECIAL_CHARACTERS), "Entries"));
            assertEquals(1L, server.getAttribute(cache("clearing", SPECIAL_CHARACTERS), "Misses"));
            assertEquals(1, container.select(Caches.class).get().named("pool").size());
        }
    }

    @Test
    @Assertion({"O2", "O3"})
    void mxbeans_expose_neither_arguments_nor_values() throws Exception {
        try (WeldContainer container = application("silent")) {
            container.select(Prices.class).get().quote("pencil");
            container.select(Prices.class).get().pool();

            StringBuilder text = new StringBuilder();
            for (ObjectName name : larderNames()) {
                text.append(name).append(server.getMBeanInfo(name));
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                    text.append(server.getAttribute(name, attribute.getName())).append('\n');
                }
            }

            assertFalse(text.toString().contains("pencil"));
            assertFalse(text.toString().contains("value of"));
        }
    }

    @Test
    @Assertion({"O2", "W4"})
    void mxbeans_are_unregistered_with_their_own_application_only() throws Exception {
        Set<ObjectName> before = larderNames();
        try (WeldContainer one = application("one")) {
            WeldContainer other = application("other");
            one.select(Prices.class).get().quote("pen");
            assertEquals(0L, server.getAttribute(cache("other", SPECIAL_CHARACTERS), "Misses"));

            other.close();

            assertThrows(
                    InstanceNotFoundException.class,
                    () -> server.getAttribute(cache("other", SPECIAL_CHARACTERS), "Misses"));
            assertEquals(1L, server.getAttribute(cache("one", SPECIAL_CHARACTERS), "Misses"));
        }
        assertEquals(before, larderNames());
    }

    @Test
    @Assertion("O2")
    void second_deployment_of_the_same_name_is_a_warning_and_does_not_affect_the_first() throws Exception {
        try (WeldContainer first = application("twins")) {
            try (LogCapture log = new LogCapture()) {
                WeldContainer second = application("twins");
                List<String> warnings = log.lines(Level.WARNING);
                assertEquals(3, warnings.size(), warnings::toString);
                assertTrue(warnings.stream().allMatch(line -> line.startsWith("LARDER-01350 ")), warnings::toString);
                second.close();
            }

            first.select(Prices.class).get().quote("pen");
            assertEquals(1L, server.getAttribute(cache("twins", SPECIAL_CHARACTERS), "Misses"));
        }
    }

    @Test
    @Assertion("O2")
    void configuration_disables_mxbeans() {
        System.setProperty("larder.jmx", "false");
        Set<ObjectName> before = larderNames();

        try (WeldContainer container = application("unwatched")) {
            container.select(Prices.class).get().quote("pen");

            assertEquals(before, larderNames());
        }
    }

    private static WeldContainer application(String name) {
        System.setProperty("larder.application", name);
        return new Weld()
                .containerId(name + System.nanoTime())
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Prices.class)
                .initialize();
    }

    private static ObjectName cache(String application, String name) throws Exception {
        return new ObjectName("io.larder:type=Cache,application=" + ObjectName.quote(application) + ",name="
                + ObjectName.quote(name));
    }

    private static ObjectName store(String application) throws Exception {
        return new ObjectName("io.larder:type=Store,application=" + ObjectName.quote(application));
    }

    private Set<ObjectName> larderNames() {
        try {
            return new TreeSet<>(server.queryNames(new ObjectName("io.larder:*"), null));
        } catch (javax.management.MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }
}
