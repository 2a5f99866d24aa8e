package io.larder.tck.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts, through a deployment that stays, what redeployed applications leak. */
@ExtendWith(ArquillianExtension.class)
class RedeployLeakTest {

    /** A few show a leak as well as fifty do, which take some minutes: {@code -Dtck.redeploys=50}. */
    private static final int REDEPLOYS = Integer.getInteger("tck.redeploys", 8);

    /** What a server makes for itself meanwhile, like a worker thread, is no matter of the deployment. */
    private static final int TOLERANCE = 7;

    /** What the collector has not found after so long is held by somebody. */
    private static final Duration COLLECTION_TIMEOUT = Duration.ofSeconds(20);

    /** A JVM may hold the loader of the last deployment until the next one comes. */
    private static final int LAST_LOADER = 1;

    /** What is in the JVM of the server. */
    private record LeakCounts(long loaders, long threads, long beans, long files) {

        static LeakCounts parse(String text) {
            long[] counts =
                    Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
            return new LeakCounts(counts[0], counts[1], counts[2], counts[3]);
        }

        boolean isAtMost(LeakCounts control) {
            return loaders <= Math.max(LAST_LOADER, control.loaders)
                    && threads <= Math.max(0, control.threads) + TOLERANCE
                    && beans <= Math.max(0, control.beans)
                    && files <= Math.max(0, control.files) + TOLERANCE;
        }

        LeakCounts minus(LeakCounts before) {
            return new LeakCounts(loaders, threads - before.threads, beans - before.beans, files - before.files);
        }
    }

    @Deployment(name = "leak-counter", testable = false)
    static WebArchive leakCounter() {
        return Deployments.withoutLarder("leak-counter", LeakCounterServlet.class, ClassLoaderLeaks.class);
    }

    @Deployment(name = "larder", managed = false, testable = false)
    static WebArchive larder() {
        return Deployments.named(
                "larder",
                AllFeaturesServlet.class,
                AllFeaturesBean.class,
                AllFeaturesBean.Value.class,
                ClassLoaderLeaks.class);
    }

    /** The same classes; annotations that are not there do nothing. */
    @Deployment(name = "control", managed = false, testable = false)
    static WebArchive control() {
        return Deployments.withoutLarder(
                "control",
                AllFeaturesServlet.class,
                AllFeaturesBean.class,
                AllFeaturesBean.Value.class,
                ClassLoaderLeaks.class);
    }

    @Test
    @Assertion("W4")
    void redeploys_leak_no_more_than_those_of_an_application_without_larder(
            @ArquillianResource Deployer deployer, @OperateOnDeployment("leak-counter") @ArquillianResource URL base)
            throws Exception {
        redeploy(deployer, base, "control", 2);
        redeploy(deployer, base, "larder", 2);
        LeakCounts before = count(base, "control");
        redeploy(deployer, base, "control", REDEPLOYS);
        LeakCounts between = count(base, "control");
        redeploy(deployer, base, "larder", REDEPLOYS);
        LeakCounts control = between.minus(before);
        LeakCounts withLarder = countAfterCollection(base, between, control);
        System.out.printf("%d redeploys leave without Larder %s, with it %s%n", REDEPLOYS, control, withLarder);

        assertTrue(withLarder.isAtMost(control), () -> withLarder + ", without Larder " + control);
    }

    private static void redeploy(Deployer deployer, URL base, String name, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            deployer.deploy(name);
            try {
                assertEquals("used", get(base.toURI().resolve("/" + name + "/use")));
            } finally {
                deployer.undeploy(name);
            }
        }
    }

    /** Files and threads, too, may be closed by the collector alone. */
    private static LeakCounts countAfterCollection(URL base, LeakCounts before, LeakCounts control) throws Exception {
        long end = System.nanoTime() + COLLECTION_TIMEOUT.toNanos();
        LeakCounts withLarder = count(base, "larder").minus(before);
        while (!withLarder.isAtMost(control) && System.nanoTime() < end) {
            withLarder = count(base, "larder").minus(before);
        }
        return withLarder;
    }

    private static LeakCounts count(URL base, String name) throws Exception {
        URI address = base.toURI().resolve("count?of=/" + name);
        long end = System.nanoTime() + COLLECTION_TIMEOUT.toNanos();
        LeakCounts counts = LeakCounts.parse(get(address));
        while (counts.loaders > LAST_LOADER && System.nanoTime() < end) {
            counts = LeakCounts.parse(get(address));
        }
        return counts;
    }

    private static String get(URI address) throws Exception {
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
