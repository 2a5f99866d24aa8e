package io.larder.tck.spinner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Wars;
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

    private static final int CROWD = 500;

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.named("spinner", Mill.class, Miller.class, Yard.class);
    }

    @Test
    @Assertion({"N2", "N3"})
    void a_page_is_told_text_and_time_of_what_its_session_runs_until_it_ends(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream stream = browser.stream();
        assertEquals("[]", stream.now());

        CompletableFuture<String> answer = begin(browser, "data", "wheat");
        stream.awaitState("\"text\":\"Grinding <flour> & more.\",\"showTime\":true,\"elapsed\":");
        browser.get("open", "wheat");
        stream.awaitNothing();

        assertEquals("wheat flour", Browser.await(answer));
    }

    @Test
    @Assertion({"N2", "N3"})
    void of_a_resource_too_with_the_text_that_is_given_where_there_is_none(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> answer = begin(browser, "resource", "rye");
        stream.awaitState("\"text\":\"Running `Mill.resource(...)`.\",\"showTime\":false");
        browser.get("open", "rye");
        stream.awaitNothing();

        assertEquals("rye", Browser.await(answer));
    }

    @Test
    @Assertion("N3")
    void a_failure_ends_it_too(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> answer = begin(browser, "data", "stone");
        stream.awaitState("Grinding");
        browser.get("open", "stone");
        stream.awaitNothing();

        Browser.await(answer);
    }

    @Test
    @Assertion("N2")
    void a_silenced_method_is_not_shown_nor_what_it_calls(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream stream = browser.stream();

        CompletableFuture<String> silent = begin(browser, "silent", "millet");
        CompletableFuture<String> told = begin(browser, "resource", "teff");
        stream.awaitState("Mill.resource");

        assertEquals(
                List.of(),
                stream.states().stream()
                        .filter(state -> state.contains("Grinding"))
                        .toList());
        browser.get("open", "millet");
        browser.get("open", "teff");
        Browser.await(silent);
        Browser.await(told);
    }

    @Test
    @Assertion("N3")
    void another_session_is_told_when_it_waits_and_nothing_otherwise(@ArquillianResource URL base) {
        Browser runs = Browser.loggedIn(base);
        Browser waits = Browser.loggedIn(base);
        Browser neither = Browser.loggedIn(base);
        EventStream streamOfNeither = neither.stream();
        EventStream streamOfWaits = waits.stream();

        CompletableFuture<String> first = begin(runs, "data", "oats");
        runs.stream().awaitState("Grinding");
        assertEquals(List.of("[]"), streamOfWaits.states().stream().distinct().toList());
        CompletableFuture<String> second = waits.ask("data", "oats");
        streamOfWaits.awaitState("Grinding");
        runs.get("open", "oats");
        streamOfWaits.awaitNothing();

        assertEquals("oats flour", Browser.await(first));
        assertEquals("oats flour", Browser.await(second));
        assertEquals(List.of("[]"), streamOfNeither.states().stream().distinct().toList());
    }

    @Test
    @Assertion("N3")
    void a_connection_that_was_dropped_is_told_the_state_first(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream dropped = browser.stream();
        CompletableFuture<String> answer = begin(browser, "data", "barley");
        dropped.awaitState("Grinding");

        dropped.drop();
        EventStream again = browser.stream();

        assertTrue(again.states().get(0).contains("Grinding"), again::now);
        assertTrue(again.lines().contains("retry: 1000"));
        browser.get("open", "barley");
        again.awaitNothing();
        Browser.await(answer);
    }

    @Test
    @Assertion("N3")
    void a_stream_goes_on_when_the_session_gets_another_id_and_names_none(@ArquillianResource URL base) {
        Browser browser = new Browser(base);
        String before = browser.get("login", "");
        EventStream stream = browser.stream();

        String after = browser.get("rename", "");
        CompletableFuture<String> answer = begin(browser, "data", "spelt");
        stream.awaitState("Grinding");
        browser.get("open", "spelt");
        stream.awaitNothing();

        Browser.await(answer);
        String all = String.join("\n", stream.lines());
        assertFalse(all.contains(before) || all.contains(after), all);
    }

    @Test
    @Assertion("N3")
    void who_has_no_session_and_who_has_an_invented_one_are_refused_alike(@ArquillianResource URL base) {
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
    void another_site_is_refused(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);

        assertEquals(
                204,
                browser.file("larder/spinner", "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    @Assertion("N3")
    void a_stream_ends_with_its_session_and_is_refused_afterwards(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream stream = browser.stream();

        browser.get("logout", "");

        Await.until("the end of the stream", stream::over);
        HttpResponse<String> after = browser.file("larder/spinner");
        assertEquals(204, after.statusCode());
        assertEquals("", after.body());
    }

    @Test
    @Assertion("N3")
    void a_page_that_says_good_bye_ends_its_own_stream_and_no_other(@ArquillianResource URL base) {
        Browser browser = Browser.loggedIn(base);
        EventStream left = browser.stream("larder/spinner?page=a1");
        EventStream beside = browser.stream("larder/spinner?page=b2");
        Browser.loggedIn(base).post("larder/spinner?page=a1");
        assertFalse(left.over());

        assertEquals(204, browser.post("larder/spinner?page=a1"));

        Await.until("the stream is over", left::over);
        assertFalse(beside.over());
        beside.drop();
    }

    @Test
    @Assertion("N3")
    void the_script_lies_beside_the_stream(@ArquillianResource URL base) {
        HttpResponse<String> script = new Browser(base).file("larder/spinner.js");

        assertEquals(200, script.statusCode());
        assertTrue(
                script.headers().firstValue("Content-Type").orElse("").contains("javascript"),
                script.headers()::toString);
        assertTrue(script.body().contains("customElements.define('larder-spinner'"));
    }

    @Test
    @Assertion("N3")
    void five_hundred_open_pages_cost_no_thread_each(@ArquillianResource URL base) {
        ExecutorService answers = Executors.newSingleThreadExecutor();
        try {
            Browser observer = Browser.loggedIn(base);
            observer.stream();
            int before = threads(observer);
            List<EventStream> streams = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                Browser browser = new Browser(base, answers);
                browser.get("login", "");
                streams.add(browser.stream());
            }

            int after = threads(observer);

            System.out.println(CROWD + " open pages: " + before + " threads before, " + after + " with them");
            assertTrue(after - before < CROWD / 10, before + " threads before, " + after + " with the pages");
            assertTrue(streams.stream().noneMatch(EventStream::over));
            streams.forEach(EventStream::drop);
        } finally {
            answers.shutdownNow();
        }
    }

    private static int threads(Browser browser) {
        return Integer.parseInt(browser.get("threads", ""));
    }

    private static CompletableFuture<String> begin(Browser browser, String what, String grain) {
        browser.get("close", grain);
        CompletableFuture<String> answer = browser.ask(what, grain);
        browser.get("arrived", grain);
        return answer;
    }

    private static List<String> names(HttpResponse<String> response) {
        return response.headers().map().keySet().stream().sorted().toList();
    }
}
