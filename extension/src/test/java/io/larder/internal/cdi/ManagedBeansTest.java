package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.Caches;
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

class ManagedBeansTest {

    private static final String ODD = "price, \"net\"=*?\\";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Two caches, one of each kind; the first has a name that no MBean could have as it is. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = ODD)
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
    void leave() {
        System.clearProperty("larder.application");
        System.clearProperty("larder.jmx");
    }

    @Test
    @Assertion({"O2", "O1"})
    void each_cache_is_an_mxbean_with_its_figures() throws Exception {
        try (WeldContainer container = application("figures")) {
            Prices prices = container.select(Prices.class).get();
            prices.quote("pen");
            prices.quote("pen");
            prices.quote("ink");
            assertThrows(IllegalArgumentException.class, () -> prices.quote(""));
            prices.pool();

            ObjectName data = cache("figures", ODD);
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
    void clear_empties_the_cache_and_leaves_the_figures() throws Exception {
        try (WeldContainer container = application("clearing")) {
            container.select(Prices.class).get().quote("pen");
            container.select(Prices.class).get().pool();

            server.invoke(cache("clearing", ODD), "clear", null, null);

            assertEquals(0L, server.getAttribute(cache("clearing", ODD), "Entries"));
            assertEquals(1L, server.getAttribute(cache("clearing", ODD), "Misses"));
            assertEquals(1, container.select(Caches.class).get().named("pool").size());
        }
    }

    @Test
    @Assertion({"O2", "O3"})
    void nothing_shows_an_argument_or_a_value() throws Exception {
        try (WeldContainer container = application("silent")) {
            container.select(Prices.class).get().quote("pencil");
            container.select(Prices.class).get().pool();

            StringBuilder shown = new StringBuilder();
            for (ObjectName name : ours()) {
                shown.append(name).append(server.getMBeanInfo(name));
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                    shown.append(server.getAttribute(name, attribute.getName())).append('\n');
                }
            }

            assertFalse(shown.toString().contains("pencil"));
            assertFalse(shown.toString().contains("value of"));
        }
    }

    @Test
    @Assertion({"O2", "W4"})
    void they_are_gone_with_their_application_and_nobody_elses_with_them() throws Exception {
        Set<ObjectName> before = ours();
        try (WeldContainer one = application("one")) {
            WeldContainer other = application("other");
            one.select(Prices.class).get().quote("pen");
            assertEquals(0L, server.getAttribute(cache("other", ODD), "Misses"));

            other.close();

            assertThrows(InstanceNotFoundException.class, () -> server.getAttribute(cache("other", ODD), "Misses"));
            assertEquals(1L, server.getAttribute(cache("one", ODD), "Misses"));
        }
        assertEquals(before, ours());
    }

    @Test
    @Assertion("O2")
    void second_deployment_of_one_name_is_warned_of_and_does_not_touch_the_first() throws Exception {
        try (WeldContainer first = application("twins")) {
            try (LoggedLines log = new LoggedLines()) {
                WeldContainer second = application("twins");
                List<String> warnings = log.lines(Level.WARNING);
                assertEquals(3, warnings.size(), warnings::toString);
                assertTrue(warnings.stream().allMatch(line -> line.startsWith("LARDER-01350 ")), warnings::toString);
                second.close();
            }

            first.select(Prices.class).get().quote("pen");
            assertEquals(1L, server.getAttribute(cache("twins", ODD), "Misses"));
        }
    }

    @Test
    @Assertion("O2")
    void configuration_leaves_them_out() {
        System.setProperty("larder.jmx", "false");
        Set<ObjectName> before = ours();

        try (WeldContainer container = application("unwatched")) {
            container.select(Prices.class).get().quote("pen");

            assertEquals(before, ours());
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

    private Set<ObjectName> ours() {
        try {
            return new TreeSet<>(server.queryNames(new ObjectName("io.larder:*"), null));
        } catch (javax.management.MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }
}
