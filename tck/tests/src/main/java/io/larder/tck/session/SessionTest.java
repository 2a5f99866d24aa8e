package io.larder.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Wars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks from outside, as visitors with a cookie each. */
@ExtendWith(ArquillianExtension.class)
class SessionTest {

    private static final int SESSIONS = 10_000;
    private static final int ENTRIES = 10;
    private static final int AT_ONCE = 8;

    /** Payara looks for expired sessions once a minute unless told otherwise. */
    private static final String REAPED_AT_ONCE = """
            <glassfish-web-app><session-config><session-manager><manager-properties>
            <property name="reapIntervalSeconds" value="1"/>
            </manager-properties></session-manager></session-config></glassfish-web-app>
            """;

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.named("cloakroom", Cloakroom.class, CloakroomServlet.class)
                .addAsWebInfResource(new StringAsset(REAPED_AT_ONCE), "glassfish-web.xml");
    }

    @Test
    @Assertion("H10")
    void each_session_has_entries_of_its_own_which_stay_when_its_id_changes_and_go_when_it_ends() throws Exception {
        HttpClient ann = visitor();
        HttpClient bob = visitor();
        String anns = get(ann, "get");

        assertEquals(anns, get(ann, "get"));
        assertNotEquals(anns, get(bob, "get"));
        assertEquals("2 2", get(bob, "size"));

        get(ann, "change");
        assertEquals(anns, get(ann, "get"));

        get(ann, "invalidate");
        assertEquals("1 1", get(bob, "size"));
        assertNotEquals(anns, get(ann, "get"));

        get(ann, "expire");
        get(bob, "expire");
        HttpClient third = HttpClient.newHttpClient();
        Await.until("nothing is left", () -> nothingLeft(third));
    }

    @Test
    @Assertion("H10")
    void outside_a_session_the_call_is_refused() throws Exception {
        assertEquals("refused", get(visitor(), "outside"));
    }

    @Test
    @Assertion("H10")
    void ten_thousand_sessions_of_ten_entries_fit_in_a_small_heap() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long before = Long.parseLong(get(client, "heap"));
        Deque<CompletableFuture<?>> underWay = new ArrayDeque<>();
        for (int i = 0; i < SESSIONS; i++) {
            underWay.add(client.sendAsync(request("fill?entries=" + ENTRIES), BodyHandlers.discarding()));
            if (underWay.size() == AT_ONCE) {
                underWay.remove().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
        long entries = Long.parseLong(get(client, "size").replaceFirst(" .*", ""));
        long bytes = Long.parseLong(get(client, "heap")) - before;
        System.out.printf(
                "%,d sessions with %d entries each: %,d entries, %,d bytes of heap, %,d a session%n",
                SESSIONS, ENTRIES, entries, bytes, bytes / SESSIONS);

        assertTrue(entries >= (long) SESSIONS * ENTRIES, () -> "" + entries);
        assertTrue(bytes < 200_000_000, () -> "" + bytes);
    }

    private boolean nothingLeft(HttpClient client) {
        try {
            return get(client, "size").equals("0 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpClient visitor() {
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
