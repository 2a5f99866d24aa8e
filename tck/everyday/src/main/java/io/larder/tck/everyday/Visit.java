package io.larder.tck.everyday;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser's session with the shop. */
final class Visit {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    /** @param any below the server's address */
    Visit(URL any, String application) throws URISyntaxException {
        base = any.toURI().resolve("/" + application + "/");
    }

    String get(String path) throws IOException, InterruptedException {
        return response(path).body();
    }

    HttpResponse<String> response(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    void put(String path, String text) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(text))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertTrue(response.statusCode() < 300, () -> response.statusCode() + " " + response.body());
        return response;
    }
}
