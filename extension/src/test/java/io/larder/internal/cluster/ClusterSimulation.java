package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Three nodes on one store that fails in every way there is, with callers that check each value that they are served. All times are in
 * proportion to one unit.
 */
public final class ClusterSimulation implements AutoCloseable {

    static final String SECRET = "a secret of all nodes";
    private static final int NODES = 3;
    private static final int KEYS = 12;
    private static final int CALLERS = 3;
    private static final int TTL = 500;

    final ClearHistory history;
    final LongAdder hits = new LongAdder();
    final LongAdder sharedHits = new LongAdder();
    final LongAdder loads = new LongAdder();
    final LongAdder failedLoads = new LongAdder();
    final LongAdder delayedClears = new LongAdder();
    final LongAdder lostCalls = new LongAdder();
    final LongAdder faults = new LongAdder();
    final AtomicInteger stuckThreads = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> firstFailure = new AtomicReference<>();
    private final StoreUnderTest store;
    private final Duration unit;
    private final ClusterSettings settings;
    private final UnaryOperator<SecondLevel> level;
    private final UnaryOperator<SharedStore> client;
    private final List<StoreUnderTest.Fault> kinds;
    private final AtomicReferenceArray<SimulatedNode> nodes = new AtomicReferenceArray<>(NODES);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * @param store closed with the simulation
     * @param unit a hundredth of what is a second in production; a second level is trusted for 60 of them
     * @param waits whether clears wait for all nodes, and nothing from before them may be served once they have returned
     * @param level what the nodes see of their second levels, for tests of the simulation itself
     * @param client the same of the store
     */
    ClusterSimulation(
            StoreUnderTest store,
            Duration unit,
            boolean waits,
            UnaryOperator<SecondLevel> level,
            UnaryOperator<SharedStore> client) {
        this.store = store;
        this.unit = unit;
        this.level = level;
        this.client = client;
        Duration lag = unit.multipliedBy(60);
        settings = new ClusterSettings(
                lag,
                unit.multipliedBy(10),
                unit.multipliedBy(15),
                unit.multipliedBy(50),
                waits,
                false,
                1 << 20,
                unit.multipliedBy(5000));
        history = new ClearHistory(lag.toNanos());
        kinds = Stream.concat(NodeFaults.ALL.stream(), store.faults().stream()).toList();
    }

    /** The real protocol on a store. */
    public static ClusterSimulation on(StoreUnderTest store, Duration unit, boolean waits) {
        return new ClusterSimulation(store, unit, waits, each -> each, each -> each);
    }

    /**
     * Runs it for some time, and waits until everything has come to an end.
     *
     * @param enough ends it earlier
     */
    public void run(Duration duration, BooleanSupplier enough) throws Exception {
        for (int i = 0; i < NODES; i++) {
            startNode(i);
        }
        for (int i = 0; i < NODES; i++) {
            int index = i;
            for (int caller = 0; caller < CALLERS; caller++) {
                thread("caller", () -> call(index));
            }
            thread("clearer", () -> clear(index));
        }
        thread("faults", this::fail);
        threads.forEach(Thread::start);
        long until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - until < 0 && !enough.getAsBoolean()) {
            LockSupport.parkNanos(10_000_000);
        }
        stopped = true;
        long end = System.nanoTime() + unit.multipliedBy(20_000).toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            if (thread.isAlive()) {
                stuckThreads.incrementAndGet();
            }
        }
        for (int i = 0; i < NODES; i++) {
            count(nodes.get(i));
        }
    }

    private void thread(String name, Callable<?> step) {
        Thread thread = new Thread(
                () -> {
                    while (!stopped) {
                        try {
                            step.call();
                        } catch (Exception e) {
                            lostCalls.increment();
                            firstFailure.compareAndSet(null, e);
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        threads.add(thread);
    }

    /** Another process of a node that has ended. */
    void replace(SimulatedNode node) throws InterruptedException {
        count(node);
        startNode(node.index);
    }

    private void startNode(int index) throws InterruptedException {
        Line line = new Line(
                client.apply(store.connect()), () -> ThreadLocalRandom.current().nextBoolean());
        // One of the three runs another version of the application, as during a rolling upgrade, and all wall clocks
        // differ.
        boolean upgraded = index == NODES - 1;
        Duration wallError = upgraded ? Duration.ofMinutes(5) : unit.multipliedBy(100L * index);
        SimulatedNode node = new SimulatedNode(index, upgraded ? "2" : "1", line, settings, ttl(), wallError, level);
        node.node.start();
        nodes.set(index, node);
    }

    private @Nullable Void call(int index) throws Exception {
        SimulatedNode node = nodes.get(index);
        String key = randomKey();
        long began = System.nanoTime();
        try {
            long value = node.near.call(key, this::await, () -> load(node));
            history.served(node.name, key, began, value);
        } catch (LoadFailure e) {
            failedLoads.increment();
        }
        if (random(4) == 0) {
            LockSupport.parkNanos(unit.toNanos() / 20);
        }
        return null;
    }

    private boolean await(long nanos) {
        LockSupport.parkNanos(Math.min(nanos, unit.toNanos() * 2));
        return !stopped;
    }

    /** The cached method: its value is the moment at which it began. */
    private long load(SimulatedNode node) throws Exception {
        long began = System.nanoTime();
        long kind = random(100);
        // Now and then it takes longer than a lease, and longer than lag.
        pause(kind == 0 ? 150 : 5);
        if (kind < 4) {
            throw new LoadFailure();
        }
        if (kind < 10) {
            // A load inside the load, of any key: in whatever order two nodes do that, none waits for ever.
            String inner = randomKey();
            long innerBegan = System.nanoTime();
            long value = node.near.call(inner, SecondLevel.LeaseWait.NEVER, () -> load(node));
            history.served(node.name, inner, innerBegan, value);
        }
        return began;
    }

    private static final class LoadFailure extends Exception {
        private static final long serialVersionUID = 1;
    }

    private @Nullable Void clear(int index) {
        pause(120);
        SimulatedNode node = nodes.get(index);
        boolean all = random(3) == 0;
        String key = randomKey();
        long began = System.nanoTime();
        boolean numbered = all ? node.clears.clear(true) : node.clears.clearEntry(NearTable.bytes(key), true);
        long ended = System.nanoTime();
        if (!numbered) {
            delayedClears.increment();
        }
        for (int i = 0; i < KEYS; i++) {
            if (all || key.equals("k" + i)) {
                history.clearedOn(node.name, "k" + i, began, ended);
                if (numbered && !node.isDead()) {
                    // With clear = wait it is in force everywhere: as if lag had passed already.
                    long since =
                            settings.waitForNodes() ? ended - settings.lag().toNanos() : ended;
                    history.cleared("k" + i, began, since);
                }
            }
        }
        return null;
    }

    /** Under which the record of clears is in the store. */
    public static byte[] clockKey() {
        return SimulatedNode.APPLICATION.storeKey("clear clock");
    }

    String randomKey() {
        return "k" + random(KEYS);
    }

    Duration ttl() {
        return unit.multipliedBy(TTL);
    }

    /** Up to so many units. */
    public void pause(int units) {
        LockSupport.parkNanos(random(unit.toNanos() * units));
    }

    private static long random(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
    }

    SimulatedNode randomNode() {
        return nodes.get((int) random(NODES));
    }

    private @Nullable Void fail() throws Exception {
        pause(200);
        faults.increment();
        kinds.get((int) random(kinds.size())).happen(this);
        return null;
    }

    /** Waits until each node has reached the store. */
    void awaitNodes() {
        long since = System.nanoTime();
        for (int i = 0; i < NODES; i++) {
            while (!nodes.get(i).reachedStoreSince(since) && !stopped) {
                LockSupport.parkNanos(unit.toNanos());
            }
        }
    }

    private void count(SimulatedNode node) {
        hits.add(node.near.hits.sum());
        sharedHits.add(node.near.sharedHits.sum());
        loads.add(node.near.loads.sum());
    }

    /** Fails where anything was served that may not be served, or got lost, or where nothing happened. */
    public void assertSound() {
        assertEquals(0, history.beyondLag.sum(), this::toString);
        assertEquals(0, history.onOwnNode.sum(), this::toString);
        assertEquals(0, history.forged.sum(), this::toString);
        assertEquals(0, lostCalls.sum(), this::toString);
        assertEquals(0, stuckThreads.get(), this::toString);
        assertTrue(faults.sum() > 0, this::toString);
        assertTrue(sharedHits.sum() > 0, this::toString);
        assertTrue(failedLoads.sum() > 0, this::toString);
        assertTrue(history.clears.sum() > 0, this::toString);
    }

    @Override
    public String toString() {
        return history.checked + " calls, " + hits + " near hits, " + sharedHits + " shared hits, " + loads + " loads ("
                + failedLoads + " failed), " + history.clears + " clears of keys, " + delayedClears + " delayed, "
                + faults
                + " faults; served within lag " + history.withinLag + ", beyond lag " + history.beyondLag
                + ", on the own node "
                + history.onOwnNode + ", forged " + history.forged + ", lost calls " + lostCalls + " (" + firstFailure
                + "), stuck threads " + stuckThreads;
    }

    @Override
    public void close() throws IOException {
        stopped = true;
        for (int i = 0; i < NODES; i++) {
            nodes.get(i).close();
        }
        store.close();
    }
}
