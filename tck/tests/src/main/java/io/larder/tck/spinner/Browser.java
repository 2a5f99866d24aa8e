package io.larder.tck.spinner;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.larder.tck.framework.Await;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** A browser with the cookie of its session. */
final class Browser {

    private final URL base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    Browser(URL base) {
        this(base, Runnable::run);
    }

    /** @param executor what carries the answers; many browsers may share one */
    Browser(URL base, Executor executor) {
        this.base = base;
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .executor(executor)
                .build();
    }

    /** With a session of its own. */
    static Browser withSession(URL base) {
        Browser browser = new Browser(base);
        browser.get("login", "");
        return browser;
    }

    /** Waits for the response. */
    String get(String action, String name) {
        return await(getAsync(action, name));
    }

    /** Does not wait for the response. */
    CompletableFuture<String> getAsync(String action, String name) {
        return client.sendAsync(request("actions?do=" + action + "&on=" + name).build(), BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    /** A file of the application. */
    HttpResponse<String> file(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return await(client.sendAsync(request.build(), BodyHandlers.ofString()));
    }

    /** The stream of the session; waits until it has begun. */
    EventStream stream() {
        return stream("larder/spinner");
    }

    EventStream stream(String address) {
        EventStream stream = new EventStream();
        stream.setResponse(client.sendAsync(request(address).build(), BodyHandlers.fromLineSubscriber(stream)));
        Await.until("the stream's first event", () -> !stream.states().isEmpty());
        return stream;
    }

    /** Sends an empty body, as a closing page does. */
    int post(String address) {
        return await(client.sendAsync(
                        request(address).POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding()))
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    static <T> T await(CompletableFuture<T> response) {
        try {
            return response.get(Await.TIMEOUT.toSeconds(), SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
