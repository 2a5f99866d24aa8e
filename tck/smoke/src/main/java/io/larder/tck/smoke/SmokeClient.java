package io.larder.tck.smoke;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls the application from outside, as one browser session. */
public final class SmokeClient {

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** @param base the application's address, with a slash at the end */
    public SmokeClient(URI base) {
        this.base = base;
    }

    /** Fails with all that is wrong. */
    public void checkAll() {
        assertAll(
                () -> assertEquals("", text("smoke/check"), "checks inside the container"),
                this::checkSession,
                this::checkMetrics,
                this::checkSpinner);
    }

    private void checkSession() throws Exception {
        String mine = text("smoke/session");
        assertEquals(mine, text("smoke/session"), "one session, one entry");
        assertNotEquals(mine, new SmokeClient(base).text("smoke/session"), "another session, another entry");
    }

    private void checkMetrics() throws Exception {
        String text = text(SmokeApplication.METRICS.substring(1));
        assertTrue(text.contains("larder_hits_total{") && text.endsWith("# EOF\n"), text);
    }

    private void checkSpinner() throws Exception {
        assertTrue(text("larder/spinner.js").contains("larder-spinner"), "the script is served");
        text("smoke/session");
        HttpResponse<InputStream> stream = client.send(request("larder/spinner"), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals(200, stream.statusCode(), "the stream of the spinner");
            assertEquals(
                    List.of("retry: 1000", "data: []"), List.of(lines.readLine(), lines.readLine()), "the first event");
        }
    }

    /** The value of the entry that survives a restart. */
    public String saved() throws Exception {
        return text("smoke/saved");
    }

    /** The names of the applications with caches in the server's JVM. */
    public List<String> names() throws Exception {
        return text("smoke/names").lines().toList();
    }

    /** Whether the application answers yet. */
    public boolean answers() {
        try {
            return client.send(request("smoke/names"), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String text(String path) throws Exception {
        HttpResponse<String> response = client.send(request(path), BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), () -> path + ": " + response.body());
        return response.body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).build();
    }
}
