package io.larder.tck.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Wars;
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

/** Looks from outside. */
@ExtendWith(ArquillianExtension.class)
class MetricsTest {

    private static final String ADDRESS = "admin/larder";

    @Deployment(name = "watched", testable = false)
    static WebArchive watched() {
        return Wars.named("watched", Counter.class, CounterServlet.class)
                .addAsResource(
                        new StringAsset("larder.metrics.path=/" + ADDRESS + "\nlarder.application=kit \"watched\"\n"),
                        "META-INF/microprofile-config.properties");
    }

    @Deployment(name = "unwatched", testable = false)
    static WebArchive unwatched() {
        return Wars.named("unwatched", Counter.class, CounterServlet.class);
    }

    @Test
    @Assertion({"O2", "O3"})
    void the_address_serves_the_figures_as_openmetrics_text(
            @OperateOnDeployment("watched") @ArquillianResource URL base) throws Exception {
        get(base, "weigh?goods=pencils");
        get(base, "weigh?goods=pencils");
        get(base, "weigh?goods=ink");

        HttpResponse<String> figures = get(base, ADDRESS);

        assertEquals(200, figures.statusCode());
        String type = figures.headers().firstValue("Content-Type").orElse("").replace(" ", "");
        assertTrue(type.startsWith("application/openmetrics-text;version=1.0.0;charset=utf-8"), type);
        String text = figures.body();
        String data = "{application=\"kit \\\"watched\\\"\",cache=\"counter, \\\"data\\\"=*?\",kind=\"data\"}";
        String resource = "{application=\"kit \\\"watched\\\"\",cache=\"counter scales\",kind=\"resource\"}";
        assertTrue(text.contains("larder_hits_total" + data + " 1.0\n"), text);
        assertTrue(text.contains("larder_misses_total" + data + " 2.0\n"), text);
        assertTrue(text.contains("larder_entries" + data + " 2.0\n"), text);
        assertTrue(text.contains("larder_hits_total" + resource + " 2.0\n"), text);
        assertTrue(text.endsWith("# EOF\n"), text);
        assertFalse(text.contains("pencils") || text.contains("weight"), text);
        assertFalse(figures.headers().firstValue("Set-Cookie").isPresent(), "it began a session");
    }

    @Test
    @Assertion("O2")
    void without_the_key_nothing_is_served(@OperateOnDeployment("unwatched") @ArquillianResource URL base)
            throws Exception {
        assertEquals(200, get(base, "weigh?goods=ink").statusCode());

        assertEquals(404, get(base, ADDRESS).statusCode());
    }

    private static HttpResponse<String> get(URL base, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }
}
