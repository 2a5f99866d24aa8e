package io.larder.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests without a cookie, so that each opens a session. An application of its own: its sessions outlive the test, and the counts of
 * {@link SessionTest} depended on which of the two ran first while they shared one.
 */
@ExtendWith(ArquillianExtension.class)
class SessionMemoryTest {

    private static final int SESSIONS = 10_000;
    private static final int ENTRIES = 10;
    private static final int CONCURRENT_REQUESTS = 8;

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named("session-memory", SessionCacheBean.class, SessionCacheServlet.class);
    }

    @Test
    @Assertion("H10")
    void ten_thousand_sessions_of_ten_entries_fit_in_a_small_heap() throws Exception {
        long before = Long.parseLong(get("heap"));
        Deque<CompletableFuture<?>> pending = new ArrayDeque<>();
        for (int i = 0; i < SESSIONS; i++) {
            pending.add(client.sendAsync(request("fill?entries=" + ENTRIES), BodyHandlers.discarding()));
            if (pending.size() == CONCURRENT_REQUESTS) {
                pending.remove().join();
            }
        }
        pending.forEach(CompletableFuture::join);
        long entries = Long.parseLong(get("size").replaceFirst(" .*", ""));
        long bytes = Long.parseLong(get("heap")) - before;
        System.out.printf(
                "%,d sessions with %d entries each: %,d entries, %,d bytes of heap, %,d a session%n",
                SESSIONS, ENTRIES, entries, bytes, bytes / SESSIONS);

        assertEquals(SESSIONS * ENTRIES, entries);
        assertTrue(bytes < 200_000_000, () -> "" + bytes);
    }

    private String get(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).build();
    }
}
