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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads the metrics over HTTP. */
@ExtendWith(ArquillianExtension.class)
class OpenMetricsTest {

    private static final String PATH = "admin/larder";

    @Deployment(name = "monitored", testable = false)
    static WebArchive monitored() {
        return Deployments.named("monitored", MonitoredBean.class, MonitoredServlet.class)
                .addAsResource(
                        new StringAsset("larder.metrics.path=/" + PATH + "\nlarder.application=kit \"monitored\"\n"),
                        "META-INF/microprofile-config.properties");
    }

    @Deployment(name = "unmonitored", testable = false)
    static WebArchive unmonitored() {
        return Deployments.named("unmonitored", MonitoredBean.class, MonitoredServlet.class);
    }

    @Test
    @Assertion({"O2", "O3"})
    void the_path_serves_metrics_as_openmetrics_text(@OperateOnDeployment("monitored") @ArquillianResource URL base)
            throws Exception {
        get(base, "call?name=secretname");
        get(base, "call?name=secretname");
        get(base, "call?name=other");

        HttpResponse<String> response = get(base, PATH);

        assertEquals(200, response.statusCode());
        String type = response.headers().firstValue("Content-Type").orElse("").replace(" ", "");
        assertTrue(type.startsWith("application/openmetrics-text;version=1.0.0;charset=utf-8"), type);
        String text = response.body();
        String data = "{application=\"kit \\\"monitored\\\"\",cache=\"monitored, \\\"data\\\"=*?\",kind=\"data\"}";
        String resource = "{application=\"kit \\\"monitored\\\"\",cache=\"monitored resource\",kind=\"resource\"}";
        assertTrue(text.contains("larder_hits_total" + data + " 1.0\n"), text);
        assertTrue(text.contains("larder_misses_total" + data + " 2.0\n"), text);
        assertTrue(text.contains("larder_entries" + data + " 2.0\n"), text);
        assertTrue(text.contains("larder_hits_total" + resource + " 2.0\n"), text);
        assertTrue(text.endsWith("# EOF\n"), text);
        assertFalse(text.contains("secretname") || text.contains("secretvalue"), text);
        assertFalse(response.headers().firstValue("Set-Cookie").isPresent(), "it began a session");
    }

    @Test
    @Assertion("O2")
    void without_the_property_nothing_is_served(@OperateOnDeployment("unmonitored") @ArquillianResource URL base)
            throws Exception {
        assertEquals(200, get(base, "call?name=other").statusCode());

        assertEquals(404, get(base, PATH).statusCode());
    }

    private static HttpResponse<String> get(URL base, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }
}
