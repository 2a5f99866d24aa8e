package io.larder.tck.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads the server's own endpoint for metrics. */
@ExtendWith(ArquillianExtension.class)
class MicroProfileMetricsTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named("offered", MonitoredBean.class, MonitoredServlet.class);
    }

    @Test
    @Assertion({"O2", "O3"})
    void the_server_publishes_the_metrics_among_its_own(@ArquillianResource URL base) throws Exception {
        get(base.toURI().resolve("call?name=secretname"));
        get(base.toURI().resolve("call?name=secretname"));

        String text = get(base.toURI().resolve("/metrics"));

        List<String> ours =
                text.lines().filter(line -> line.startsWith("larder_")).toList();
        assertEquals(List.of("1"), values(ours, "larder_hits", "monitored, "), ours::toString);
        assertEquals(List.of("1"), values(ours, "larder_misses", "monitored, "), ours::toString);
        assertEquals(List.of("1"), values(ours, "larder_entries", "monitored resource"), ours::toString);
        assertTrue(ours.stream().anyMatch(line -> line.startsWith("larder_store_failures")), ours::toString);
        assertFalse(text.contains("secretname") || text.contains("secretvalue"), text);
    }

    private static List<String> values(List<String> lines, String name, String cache) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") && line.contains(cache))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .map(value -> value.replaceFirst("\\.0$", ""))
                .toList();
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
