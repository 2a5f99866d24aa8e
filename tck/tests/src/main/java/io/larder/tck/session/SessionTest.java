package io.larder.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Deployments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls over HTTP, as clients with a session cookie each. */
@ExtendWith(ArquillianExtension.class)
class SessionTest {

    /** Payara looks for expired sessions once a minute unless told otherwise. */
    private static final String EXPIRE_EACH_SECOND = """
            <glassfish-web-app><session-config><session-manager><manager-properties>
            <property name="reapIntervalSeconds" value="1"/>
            </manager-properties></session-manager></session-config></glassfish-web-app>
            """;

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named("session", SessionCacheBean.class, SessionCacheServlet.class)
                .addAsWebInfResource(new StringAsset(EXPIRE_EACH_SECOND), "glassfish-web.xml");
    }

    @Test
    @Assertion("H10")
    void each_session_has_its_own_entries_across_a_change_of_its_id_until_it_ends() throws Exception {
        HttpClient ann = newClient();
        HttpClient bob = newClient();
        String response = get(ann, "get");

        assertEquals(response, get(ann, "get"));
        assertNotEquals(response, get(bob, "get"));
        assertEquals("2 2", get(bob, "size"));

        get(ann, "change");
        assertEquals(response, get(ann, "get"));

        get(ann, "invalidate");
        assertEquals("1 1", get(bob, "size"));
        assertNotEquals(response, get(ann, "get"));

        get(ann, "expire");
        get(bob, "expire");
        HttpClient third = HttpClient.newHttpClient();
        Await.until("no entry is left", () -> isEmpty(third));
    }

    @Test
    @Assertion("H10")
    void a_call_outside_of_a_session_is_rejected() throws Exception {
        assertEquals("rejected", get(newClient(), "outside"));
    }

    private boolean isEmpty(HttpClient client) {
        try {
            return get(client, "size").equals("0 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).build();
    }
}
