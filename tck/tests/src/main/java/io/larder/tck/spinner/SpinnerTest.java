package io.larder.tck.spinner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Deployments;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stream of events, as a browser sees it. */
@ExtendWith(ArquillianExtension.class)
class SpinnerTest {

    private static final int OPEN_PAGES = 500;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.named("spinner", SpinnerBean.class, HiddenSpinnerBean.class, SpinnerEventServlet.class);
    }

    @Test
    @Assertion({"N2", "N3"})
    void the_stream_sends_text_and_time_of_the_loads_of_its_session_until_they_end(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream stream = browser.stream();
        assertEquals("[]", stream.current());

        CompletableFuture<String> response = startBlocked(browser, "data", "first");
        stream.awaitState("\"text\":\"Loading <value> & more.\",\"showTime\":true,\"elapsed\":");
        browser.get("open", "first");
        stream.awaitEmpty();

        assertEquals("first value", Browser.await(response));
    }

    @Test
    @Assertion({"N2", "N3"})
    void the_stream_sends_loads_of_resources_with_the_default_text(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> response = startBlocked(browser, "resource", "text");
        stream.awaitState("\"text\":\"Running `SpinnerBean.resource(...)`.\",\"showTime\":false");
        browser.get("open", "text");
        stream.awaitEmpty();

        assertEquals("text", Browser.await(response));
    }

    @Test
    @Assertion("N3")
    void a_failed_load_ends_the_spinner(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> response = startBlocked(browser, "data", "invalid");
        stream.awaitState("Loading");
        browser.get("open", "invalid");
        stream.awaitEmpty();

        Browser.await(response);
    }

    @Test
    @Assertion("N2")
    void a_hidden_method_is_not_sent_nor_the_methods_that_it_calls(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> hidden = startBlocked(browser, "hidden", "inner");
        CompletableFuture<String> visible = startBlocked(browser, "resource", "outer");
        stream.awaitState("SpinnerBean.resource");

        assertEquals(
                List.of(),
                stream.states().stream()
                        .filter(state -> state.contains("Loading"))
                        .toList());
        browser.get("open", "inner");
        browser.get("open", "outer");
        Browser.await(hidden);
        Browser.await(visible);
    }

    @Test
    @Assertion("N3")
    void another_session_receives_the_load_only_if_it_waits_for_it(@ArquillianResource URL base) {
        Browser loading = Browser.withSession(base);
        Browser waiting = Browser.withSession(base);
        Browser uninvolved = Browser.withSession(base);
        EventStream streamOfUninvolved = uninvolved.stream();
        EventStream streamOfWaiting = waiting.stream();

        CompletableFuture<String> first = startBlocked(loading, "data", "shared");
        loading.stream().awaitState("Loading");
        assertEquals(List.of("[]"), streamOfWaiting.states().stream().distinct().toList());
        CompletableFuture<String> second = waiting.getAsync("data", "shared");
        streamOfWaiting.awaitState("Loading");
        loading.get("open", "shared");
        streamOfWaiting.awaitEmpty();

        assertEquals("shared value", Browser.await(first));
        assertEquals("shared value", Browser.await(second));
        assertEquals(
                List.of("[]"), streamOfUninvolved.states().stream().distinct().toList());
    }

    @Test
    @Assertion("N3")
    void a_reconnected_stream_starts_with_the_current_state(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream dropped = browser.stream();
        CompletableFuture<String> response = startBlocked(browser, "data", "dropped");
        dropped.awaitState("Loading");

        dropped.cancel();
        EventStream reconnected = browser.stream();

        assertTrue(reconnected.states().get(0).contains("Loading"), reconnected::current);
        assertTrue(reconnected.lines().contains("retry: 1000"));
        browser.get("open", "dropped");
        reconnected.awaitEmpty();
        Browser.await(response);
    }

    @Test
    @Assertion("N3")
    void a_stream_survives_a_change_of_the_session_id_and_contains_no_id(@ArquillianResource URL base) {
        Browser browser = new Browser(base);
        String before = browser.get("login", "");
        EventStream stream = browser.stream();

        String after = browser.get("rename", "");
        CompletableFuture<String> response = startBlocked(browser, "data", "renamed");
        stream.awaitState("Loading");
        browser.get("open", "renamed");
        stream.awaitEmpty();

        Browser.await(response);
        String received = String.join("\n", stream.lines());
        assertFalse(received.contains(before) || received.contains(after), received);
    }

    @Test
    @Assertion("N3")
    void a_missing_and_an_unknown_session_get_the_same_response(@ArquillianResource URL base) {
        HttpResponse<String> none = new Browser(base).file("larder/spinner");
        HttpResponse<String> invented =
                new Browser(base).file("larder/spinner", "Cookie", "JSESSIONID=0123456789abcdef");

        assertEquals(204, none.statusCode());
        assertEquals("", none.body());
        assertFalse(none.headers().firstValue("Set-Cookie").isPresent());
        assertEquals(none.statusCode(), invented.statusCode());
        assertEquals(none.body(), invented.body());
        assertEquals(names(none), names(invented));
    }

    @Test
    @Assertion("N3")
    void a_cross_site_request_is_rejected(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);

        assertEquals(
                204,
                browser.file("larder/spinner", "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    @Assertion("N3")
    void a_stream_ends_with_its_session_and_cannot_be_reopened(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream stream = browser.stream();

        browser.get("logout", "");

        Await.until("the end of the stream", stream::isEnded);
        HttpResponse<String> after = browser.file("larder/spinner");
        assertEquals(204, after.statusCode());
        assertEquals("", after.body());
    }

    @Test
    @Assertion("N3")
    void a_closing_page_ends_its_own_stream_and_no_other(@ArquillianResource URL base) {
        Browser browser = Browser.withSession(base);
        EventStream closed = browser.stream("larder/spinner?page=a1");
        EventStream other = browser.stream("larder/spinner?page=b2");
        Browser.withSession(base).post("larder/spinner?page=a1");
        assertFalse(closed.isEnded());

        assertEquals(204, browser.post("larder/spinner?page=a1"));

        Await.until("the stream is over", closed::isEnded);
        assertFalse(other.isEnded());
        other.cancel();
    }

    @Test
    @Assertion("N3")
    void the_script_is_served_beside_the_stream(@ArquillianResource URL base) {
        HttpResponse<String> script = new Browser(base).file("larder/spinner.js");

        assertEquals(200, script.statusCode());
        assertTrue(
                script.headers().firstValue("Content-Type").orElse("").contains("javascript"),
                script.headers()::toString);
        assertTrue(script.body().contains("customElements.define('larder-spinner'"));
    }

    @Test
    @Assertion("N3")
    void five_hundred_open_pages_need_no_thread_each(@ArquillianResource URL base) {
        ExecutorService answers = Executors.newSingleThreadExecutor();
        try {
            Browser observer = Browser.withSession(base);
            observer.stream();
            int before = threads(observer);
            List<EventStream> streams = new ArrayList<>();
            for (int i = 0; i < OPEN_PAGES; i++) {
                Browser browser = new Browser(base, answers);
                browser.get("login", "");
                streams.add(browser.stream());
            }

            int after = threads(observer);

            System.out.println(OPEN_PAGES + " open pages: " + before + " threads before, " + after + " with them");
            assertTrue(after - before < OPEN_PAGES / 10, before + " threads before, " + after + " with the pages");
            assertTrue(streams.stream().noneMatch(EventStream::isEnded));
            streams.forEach(EventStream::cancel);
        } finally {
            answers.shutdownNow();
        }
    }

    private static int threads(Browser browser) {
        return Integer.parseInt(browser.get("threads", ""));
    }

    private static CompletableFuture<String> startBlocked(Browser browser, String action, String name) {
        browser.get("close", name);
        CompletableFuture<String> response = browser.getAsync(action, name);
        browser.get("arrived", name);
        return response;
    }

    private static List<String> names(HttpResponse<String> response) {
        return response.headers().map().keySet().stream().sorted().toList();
    }
}
