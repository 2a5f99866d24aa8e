package io.larder.tck.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Wars;
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

/** Looks from outside, through a deployment that stays, at what those leave that come and go. */
@ExtendWith(ArquillianExtension.class)
class RedeploysTest {

    /** A few show a leak as well as fifty do, which take some minutes: {@code -Dtck.redeploys=50}. */
    private static final int TIMES = Integer.getInteger("tck.redeploys", 8);

    /** What a server makes for itself meanwhile, like a worker thread, is no matter of the deployment. */
    private static final int SLACK = 7;

    /** What the collector has not found after so long is held by somebody. */
    private static final Duration COLLECTING = Duration.ofSeconds(20);

    /** A JVM may hold the loader of the last deployment until the next one comes. */
    private static final int LAST = 1;

    /** What is in the JVM of the server. */
    private record Left(long loaders, long threads, long beans, long files) {

        static Left parse(String text) {
            long[] counts =
                    Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
            return new Left(counts[0], counts[1], counts[2], counts[3]);
        }

        boolean isNoMoreThan(Left control) {
            return loaders <= Math.max(LAST, control.loaders)
                    && threads <= Math.max(0, control.threads) + SLACK
                    && beans <= Math.max(0, control.beans)
                    && files <= Math.max(0, control.files) + SLACK;
        }

        Left since(Left before) {
            return new Left(loaders, threads - before.threads, beans - before.beans, files - before.files);
        }
    }

    @Deployment(name = "caretaker", testable = false)
    static WebArchive caretaker() {
        return Wars.withoutLarder("caretaker", Caretaker.class, Traces.class);
    }

    @Deployment(name = "lodger", managed = false, testable = false)
    static WebArchive lodger() {
        return Wars.named("lodger", Landlord.class, Lodger.class, Lodger.Trunk.class, Traces.class);
    }

    /** The same classes; annotations that are not there do nothing. */
    @Deployment(name = "control", managed = false, testable = false)
    static WebArchive control() {
        return Wars.withoutLarder("control", Landlord.class, Lodger.class, Lodger.Trunk.class, Traces.class);
    }

    @Test
    @Assertion("W4")
    void redeploys_leave_no_more_behind_than_those_of_an_application_without_larder(
            @ArquillianResource Deployer deployer, @OperateOnDeployment("caretaker") @ArquillianResource URL base)
            throws Exception {
        redeploy(deployer, base, "control", 2);
        redeploy(deployer, base, "lodger", 2);
        Left before = count(base, "control");
        redeploy(deployer, base, "control", TIMES);
        Left between = count(base, "control");
        redeploy(deployer, base, "lodger", TIMES);
        Left control = between.since(before);
        Left ours = settled(base, between, control);
        System.out.printf("%d redeploys leave without Larder %s, with it %s%n", TIMES, control, ours);

        assertTrue(ours.isNoMoreThan(control), () -> ours + ", without Larder " + control);
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
    private static Left settled(URL base, Left before, Left control) throws Exception {
        long end = System.nanoTime() + COLLECTING.toNanos();
        Left ours = count(base, "lodger").since(before);
        while (!ours.isNoMoreThan(control) && System.nanoTime() < end) {
            ours = count(base, "lodger").since(before);
        }
        return ours;
    }

    private static Left count(URL base, String name) throws Exception {
        URI address = base.toURI().resolve("count?of=/" + name);
        long end = System.nanoTime() + COLLECTING.toNanos();
        Left left = Left.parse(get(address));
        while (left.loaders > LAST && System.nanoTime() < end) {
            left = Left.parse(get(address));
        }
        return left;
    }

    private static String get(URI address) throws Exception {
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
