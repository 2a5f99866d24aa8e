package io.larder.internal.infinispan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.BasicCacheStore;
import io.larder.internal.cluster.CacheIdentity;
import io.larder.internal.cluster.ClusterNode;
import io.larder.internal.cluster.ClusterSettings;
import io.larder.internal.cluster.NearCache;
import io.larder.internal.cluster.SecondLevel.Content;
import io.larder.internal.cluster.SecondLevel.Hit;
import io.larder.internal.cluster.SecondLevel.LeaseWait;
import io.larder.internal.cluster.SecondLevel.Lookup;
import io.larder.internal.cluster.SecondLevel.Miss;
import io.larder.internal.cluster.SharedCache;
import io.larder.internal.cluster.StoreThreads;
import io.larder.internal.cluster.TimeSource;
import io.larder.internal.envelope.EnvelopeDigest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.protocols.DISCARD;
import org.jgroups.stack.ProtocolStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes of an application in one JVM, on an Infinispan of their own each, over the loopback interface. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedClusterTest {

    private static final CacheIdentity.Application APPLICATION = new CacheIdentity.Application("", "embedded");
    private static final CacheIdentity PRICES = CacheIdentity.of(APPLICATION, "prices", List.of("1"), List.of("int"));
    private static final ClusterSettings SETTINGS = new ClusterSettings(
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            false,
            false,
            4 << 20,
            Duration.ofMinutes(5));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<Node> nodes = new ArrayList<>();

    /** While a node is cut off, each of its operations is logged with a stack trace. */
    private static final Logger INFINISPAN = Logger.getLogger("org.infinispan");

    @TempDir
    static Path directory;

    /** One node, and what its near cache was told to clear. */
    private static final class Node implements AutoCloseable {

        final ClusteredContainer container;
        final ClusterNode cluster;
        final SharedCache cache;
        final List<String> cleared = new ArrayList<>();
        final DISCARD discard = new DISCARD();

        Node(Path jgroups, int number) throws Exception {
            ThreadFactory threads = task -> {
                Thread thread = new Thread(task, "embedded-" + number);
                thread.setDaemon(true);
                return thread;
            };
            container =
                    ClusteredContainer.join("embedded-test", jgroups, getClass().getClassLoader());
            StoreThreads calls = new StoreThreads(threads);
            cluster = new ClusterNode(
                    APPLICATION,
                    SETTINGS,
                    BasicCacheStore.of(container.cache(), calls, calls::shutdownNow),
                    EnvelopeDigest.hmac("secret"),
                    TimeSource.real(threads),
                    new Random(),
                    line -> {});
            cache = cluster.share(PRICES, new Recording(cleared), (content, age) -> true);
        }

        /** Nothing reaches the other nodes, and nothing comes from them. */
        void cutOff(boolean cut) {
            discard.discardAll(cut);
        }

        void insertDiscard() throws Exception {
            JGroupsTransport transport = (JGroupsTransport)
                    GlobalComponentRegistry.of(container.container()).getComponent(Transport.class);
            ProtocolStack stack = transport.getChannel().getProtocolStack();
            stack.insertProtocol(
                    discard, ProtocolStack.Position.ABOVE, stack.getTransport().getClass());
        }

        Lookup lookup(String key) throws InterruptedException {
            return cache.lookup(key.getBytes(), LeaseWait.NEVER);
        }

        void load(String key, byte[] value) throws InterruptedException {
            Miss miss = assertInstanceOf(Miss.class, lookup(key));
            miss.reservation()
                    .store(
                            new Content(value, value.length, new byte[0], List.of()),
                            System.nanoTime(),
                            Duration.ofMinutes(1));
        }

        @Override
        public void close() {
            cluster.close();
            container.close();
        }
    }

    private record Recording(List<String> cleared) implements NearCache {

        @Override
        public void clear() {
            add("all");
        }

        @Override
        public void clearEntry(byte[] key) {
            add(new String(key));
        }

        @Override
        public void clearTag(UUID tag) {
            add("tag");
        }

        private void add(String what) {
            synchronized (cleared) {
                cleared.add(what);
            }
        }
    }

    @BeforeAll
    static void start() throws Exception {
        INFINISPAN.setLevel(Level.OFF);
        List<Path> files = JGroupsFile.write(directory, 3, 4000);
        for (int i = 0; i < files.size(); i++) {
            nodes.add(new Node(files.get(i), i));
        }
        await(() -> nodes.stream()
                .allMatch(node -> node.container.container().getMembers().size() == 3));
        for (Node node : nodes) {
            node.insertDiscard();
            node.cluster.start();
        }
    }

    @AfterAll
    static void stop() {
        nodes.forEach(Node::close);
        INFINISPAN.setLevel(null);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - end < 0, "did not happen in " + PATIENCE);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    @Order(1)
    @Assertion("G13")
    void a_cache_of_the_cluster_behaves_as_a_shared_store_must() throws Exception {
        for (Node node : nodes) {
            assertNull(node.cluster.probe());
            assertTrue(node.cluster.state().trusted());
        }
    }

    @Test
    @Order(2)
    @Assertion({"G5", "G8"})
    void what_one_node_loads_the_others_find_byte_for_byte() throws Exception {
        byte[] every = new byte[1 << 20];
        new Random(5).nextBytes(every);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).load("key " + i, Arrays.copyOf(every, 1000 + i));
        }
        nodes.get(0).load("large", every);

        for (Node node : nodes) {
            for (int i = 0; i < nodes.size(); i++) {
                Hit hit = assertInstanceOf(Hit.class, node.lookup("key " + i));
                assertTrue(Arrays.equals(
                        Arrays.copyOf(every, 1000 + i), hit.content().value()));
            }
            assertTrue(Arrays.equals(
                    every,
                    assertInstanceOf(Hit.class, node.lookup("large")).content().value()));
        }
    }

    @Test
    @Order(3)
    @Assertion("G1")
    void a_clear_reaches_every_near_cache() throws Exception {
        nodes.get(1).load("cleared", new byte[8]);
        synchronized (nodes.get(2).cleared) {
            nodes.get(2).cleared.clear();
        }

        assertTrue(nodes.get(0).cache.clears().clearEntry("cleared".getBytes(), true));

        await(() -> {
            synchronized (nodes.get(2).cleared) {
                return nodes.get(2).cleared.contains("cleared");
            }
        });
        nodes.get(1).load("cleared", new byte[9]);
    }

    @Test
    @Order(4)
    @Assertion("G3")
    void a_node_that_is_cut_off_trusts_nothing_after_lag_and_knows_the_clears_once_it_is_back() throws Exception {
        Node cut = nodes.get(2);
        nodes.get(0).load("split", new byte[8]);
        assertNotNull(assertInstanceOf(Hit.class, cut.lookup("split")));
        cut.cutOff(true);
        try {
            long cutAt = System.nanoTime();
            await(() -> !cut.cluster.state().trusted());
            assertTrue(System.nanoTime() - cutAt
                    >= SETTINGS.lag().minus(SETTINGS.poll()).toNanos() / 2);
            assertFalse(cut.lookup("split") instanceof Hit);

            // The majority goes on, at the latest once it has excluded the node.
            await(() -> nodes.get(0).cache.clears().clear(true));
            assertFalse(cut.cluster.state().trusted());
            synchronized (cut.cleared) {
                cut.cleared.clear();
            }
        } finally {
            cut.cutOff(false);
        }
        await(() -> nodes.stream()
                .allMatch(node -> node.container.container().getMembers().size() == 3));
        await(() -> nodes.stream().allMatch(node -> node.cluster.state().trusted()));
        synchronized (cut.cleared) {
            assertTrue(cut.cleared.contains("all"), cut.cleared.toString());
        }
        assertFalse(cut.lookup("split") instanceof Hit);
        assertEquals(0, nodes.get(0).cluster.state().pendingClears());
    }
}
