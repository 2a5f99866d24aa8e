package io.larder.internal.cluster;

import io.larder.internal.cluster.CacheIdentity.Application;
import io.larder.internal.cluster.SecondLevel.Content;
import io.larder.internal.cluster.SecondLevel.LeaseWait;
import io.larder.internal.cluster.SecondLevel.Lookup;
import io.larder.internal.cluster.SecondLevel.Reservation;
import io.larder.internal.envelope.EnvelopeDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Nodes on one store, in one thread, with simulated time. */
final class TestCluster {

    static final Application APPLICATION = new Application("test", "shop");
    static final Duration TTL = Duration.ofHours(1);

    final SimulatedTime time = new SimulatedTime();
    final MapStore store = new MapStore(time::nanoTime);
    final Random random = new Random(19);
    ClusterSettings settings = ClusterSettings.DEFAULTS;
    String secret = "secret";

    static ClusterSettings waiting() {
        ClusterSettings d = ClusterSettings.DEFAULTS;
        return new ClusterSettings(d.lag(), d.poll(), d.timeout(), d.lease(), true, false, d.maxValue(), d.maxAge());
    }

    static ClusterSettings servingUntrusted() {
        ClusterSettings d = ClusterSettings.DEFAULTS;
        return new ClusterSettings(d.lag(), d.poll(), d.timeout(), d.lease(), false, true, d.maxValue(), d.maxAge());
    }

    static CacheIdentity identity(String name, String version, String... parameters) {
        return CacheIdentity.of(APPLICATION, name, List.of(version), List.of(parameters));
    }

    Node node() throws InterruptedException {
        return node(identity("prices", "1", "int"), Duration.ZERO, store);
    }

    Node node(CacheIdentity identity, Duration wallError, SharedStore line) throws InterruptedException {
        Node node = new Node(identity, wallError, line);
        node.cluster.start();
        return node;
    }

    /** Lets a poll interval and a little more pass, so that every node that can has had a heartbeat. */
    void poll() {
        time.advance(settings.poll());
    }

    ClearClock clock() throws Exception {
        byte[] key = APPLICATION.storeKey("clear clock");
        SharedStore.Stored stored = store.get(key).get();
        return ClearClockFormat.read(key, stored.value(), EnvelopeDigest.hmac(secret));
    }

    /** One node with one cache. */
    final class Node {

        final List<String> log = new ArrayList<>();
        final TimeSource clock;
        final NearTable near;
        final ClusterNode cluster;
        final SharedCache cache;
        final SharedClears clears;

        Node(CacheIdentity identity, Duration wallError, SharedStore line) {
            clock = time.of(wallError);
            near = new NearTable(clock, TTL);
            cluster =
                    new ClusterNode(APPLICATION, settings, line, EnvelopeDigest.hmac(secret), clock, random, log::add);
            cache = cluster.share(identity, near, near::accepts);
            near.behind(cache);
            clears = cache.clears();
        }

        /** A call of the cached method, which gives this value if it runs. */
        long call(String key, long value) throws Exception {
            return near.call(key, LeaseWait.NEVER, () -> value);
        }

        Lookup lookup(String key, LeaseWait wait) throws InterruptedException {
            return cache.lookup(NearTable.bytes(key), wait);
        }

        /** Begins a load that goes on until the test ends it. */
        Reservation load(String key) throws InterruptedException {
            return ((SecondLevel.Miss) lookup(key, LeaseWait.NEVER)).reservation();
        }

        boolean clearEntry(String key) {
            return clears.clearEntry(NearTable.bytes(key), true);
        }

        /** How many of the warnings have this id. */
        long warnings(String id) {
            return log.stream().filter(line -> line.startsWith("LARDER-" + id)).count();
        }
    }

    static Content content(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new Content(bytes, bytes.length, new byte[0], List.of());
    }

    static @Nullable String text(Lookup lookup) {
        if (!(lookup instanceof SecondLevel.Hit hit)) {
            return null;
        }
        byte[] value = hit.content().value();
        return value == null ? "null" : new String(value, StandardCharsets.UTF_8);
    }
}
