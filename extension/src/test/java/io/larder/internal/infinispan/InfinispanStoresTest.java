package io.larder.internal.infinispan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.key.Key;
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

class InfinispanStoresTest {

    private static final ClassLoader LOADER = InfinispanStoresTest.class.getClassLoader();
    private static final Key KEY = Key.of(new byte[] {1});
    private static final long PATIENCE_MILLIS = 10_000;

    @Test
    @Assertion("W4")
    void close_leaves_no_thread_behind() throws Exception {
        Set<Thread> before = threads(thread -> true);
        InfinispanStores stores = InfinispanStores.own("threads", LOADER);
        stores.store("cache").put(entry());
        stores.close();
        for (Thread thread :
                threads(thread -> isRxJavas(thread) || (!before.contains(thread) && !belongsToTheMachine(thread)))) {
            thread.join(PATIENCE_MILLIS);
            assertFalse(thread.isAlive(), thread.getName());
        }
    }

    @Test
    @Assertion("W4")
    void two_applications_in_one_machine_stand_beside_each_other() {
        try (InfinispanStores one = InfinispanStores.own("same", LOADER)) {
            EntryStore kept = one.store("cache");
            kept.put(entry());
            try (InfinispanStores other = InfinispanStores.own("same", LOADER)) {
                assertNull(other.store("cache").get(KEY));
            }
            assertNotNull(kept.get(KEY));
        }
    }

    @Test
    @Assertion("W4")
    void an_own_infinispan_registers_no_bean_for_management() throws Exception {
        Set<ObjectName> before = beans();
        try (InfinispanStores stores = InfinispanStores.own("management", LOADER)) {
            stores.store("cache").put(entry());
            assertEquals(before, beans());
        }
    }

    @Test
    @Assertion("W3")
    void an_infinispan_brought_along_goes_on_running() throws IOException {
        try (EmbeddedCacheManager theirs = theirs()) {
            InfinispanStores stores = InfinispanStores.on(theirs, "shop");
            stores.store("cache").put(entry());
            assertEquals(Set.of("larder/shop/cache"), Set.copyOf(theirs.getCacheNames()));
            stores.close();
            assertTrue(theirs.getStatus().allowInvocations());
            assertEquals(Set.of(), Set.copyOf(theirs.getCacheNames()));
        }
    }

    @Test
    @Assertion({"W3", "W4"})
    void applications_that_share_an_infinispan_share_no_cache() throws IOException {
        try (EmbeddedCacheManager theirs = theirs()) {
            InfinispanStores shop = InfinispanStores.on(theirs, "shop");
            InfinispanStores twin = InfinispanStores.on(theirs, "shop");
            InfinispanStores bank = InfinispanStores.on(theirs, "bank");
            EntryStore kept = shop.store("cache");
            kept.put(entry());
            assertNull(twin.store("cache").get(KEY));
            assertNull(bank.store("cache").get(KEY));
            twin.close();
            bank.close();
            assertNotNull(kept.get(KEY));
            shop.close();
        }
    }

    @Test
    @Assertion("W3")
    void an_application_comes_again_to_the_infinispan_that_it_brought_along() throws IOException {
        try (EmbeddedCacheManager theirs = theirs()) {
            InfinispanStores first = InfinispanStores.on(theirs, "shop");
            first.store("cache").put(entry());
            first.close();
            try (InfinispanStores second = InfinispanStores.on(theirs, "shop")) {
                assertNull(second.store("cache").get(KEY));
            }
        }
    }

    @Test
    @Assertion("W3")
    void an_infinispan_brought_along_may_be_stopped_first() {
        EmbeddedCacheManager theirs = theirs();
        InfinispanStores stores = InfinispanStores.on(theirs, "shop");
        EntryStore store = stores.store("cache");
        theirs.stop();
        store.put(entry());
        store.clear();
        assertEquals(0, store.size());
        assertEquals(2, stores.failures());
        stores.close();
    }

    /** With everything on that Larder's own has off. */
    private static EmbeddedCacheManager theirs() {
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
    private static boolean isRxJavas(Thread thread) {
        return thread.getName().startsWith("Rx");
    }

    /** Threads that the virtual machine starts for itself at a time of its own choosing. */
    private static boolean belongsToTheMachine(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }
}
