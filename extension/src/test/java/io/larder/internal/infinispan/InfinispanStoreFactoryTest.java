package io.larder.internal.infinispan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.configuration.global.ShutdownHookBehavior;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.Test;

class InfinispanStoreFactoryTest {

    private static final ClassLoader LOADER = InfinispanStoreFactoryTest.class.getClassLoader();
    private static final Key KEY = Key.of(new byte[] {1});
    private static final long TIMEOUT_MILLIS = 10_000;

    @Test
    @Assertion("W4")
    void close_ends_all_threads() throws Exception {
        Set<Thread> before = threads(thread -> true);
        InfinispanStoreFactory factory = InfinispanStoreFactory.start("threads", LOADER);
        factory.create("cache").put(entry());
        factory.close();
        for (Thread thread :
                threads(thread -> isRxJavaThread(thread) || (!before.contains(thread) && !belongsToTheJvm(thread)))) {
            thread.join(TIMEOUT_MILLIS);
            assertFalse(thread.isAlive(), thread.getName());
        }
    }

    @Test
    @Assertion("W4")
    void two_applications_in_one_jvm_are_independent() {
        try (InfinispanStoreFactory one = InfinispanStoreFactory.start("same", LOADER)) {
            EntryStore store = one.create("cache");
            store.put(entry());
            try (InfinispanStoreFactory other = InfinispanStoreFactory.start("same", LOADER)) {
                assertNull(other.create("cache").get(KEY));
            }
            assertNotNull(store.get(KEY));
        }
    }

    @Test
    @Assertion("W4")
    void an_owned_infinispan_registers_no_mbean() throws Exception {
        Set<ObjectName> before = beans();
        try (InfinispanStoreFactory factory = InfinispanStoreFactory.start("management", LOADER)) {
            factory.create("cache").put(entry());
            assertEquals(before, beans());
        }
    }

    @Test
    @Assertion("W3")
    void a_provided_infinispan_is_not_stopped() throws IOException {
        try (EmbeddedCacheManager provided = provided()) {
            InfinispanStoreFactory factory = InfinispanStoreFactory.using(provided, "shop");
            factory.create("cache").put(entry());
            assertEquals(Set.of("larder/shop/cache"), Set.copyOf(provided.getCacheNames()));
            factory.close();
            assertTrue(provided.getStatus().allowInvocations());
            assertEquals(Set.of(), Set.copyOf(provided.getCacheNames()));
        }
    }

    @Test
    @Assertion({"W3", "W4"})
    void applications_that_share_an_infinispan_do_not_share_caches() throws IOException {
        try (EmbeddedCacheManager provided = provided()) {
            InfinispanStoreFactory factory = InfinispanStoreFactory.using(provided, "shop");
            InfinispanStoreFactory sameName = InfinispanStoreFactory.using(provided, "shop");
            InfinispanStoreFactory otherName = InfinispanStoreFactory.using(provided, "bank");
            EntryStore store = factory.create("cache");
            store.put(entry());
            assertNull(sameName.create("cache").get(KEY));
            assertNull(otherName.create("cache").get(KEY));
            sameName.close();
            otherName.close();
            assertNotNull(store.get(KEY));
            factory.close();
        }
    }

    @Test
    @Assertion("W3")
    void an_application_can_restart_on_a_provided_infinispan() throws IOException {
        try (EmbeddedCacheManager provided = provided()) {
            InfinispanStoreFactory first = InfinispanStoreFactory.using(provided, "shop");
            first.create("cache").put(entry());
            first.close();
            try (InfinispanStoreFactory second = InfinispanStoreFactory.using(provided, "shop")) {
                assertNull(second.create("cache").get(KEY));
            }
        }
    }

    @Test
    @Assertion("W3")
    void a_provided_infinispan_may_be_stopped_first() {
        EmbeddedCacheManager provided = provided();
        InfinispanStoreFactory factory = InfinispanStoreFactory.using(provided, "shop");
        EntryStore store = factory.create("cache");
        provided.stop();
        store.put(entry());
        store.clear();
        assertEquals(0, store.size());
        assertEquals(2, factory.failures());
        factory.close();
    }

    /** With everything on that Larder's own has off. */
    private static EmbeddedCacheManager provided() {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
        global.cacheContainer().name("theirs").statistics(true);
        global.jmx().enable();
        global.shutdown().hookBehavior(ShutdownHookBehavior.DONT_REGISTER);
        return new DefaultCacheManager(global.build(), false);
    }

    private static Entry entry() {
        return Entry.live(KEY, "value", 0, null, 0);
    }

    private static Set<ObjectName> beans() throws Exception {
        return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("*infinispan*:*"), null);
    }

    private static Set<Thread> threads(Predicate<Thread> which) {
        return Thread.getAllStackTraces().keySet().stream().filter(which).collect(Collectors.toSet());
    }

    /** RxJava starts its thread once in a machine, perhaps before this test. */
    private static boolean isRxJavaThread(Thread thread) {
        return thread.getName().startsWith("Rx");
    }

    /** Threads that the virtual machine starts for itself at a time of its own choosing. */
    private static boolean belongsToTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }
}
