package io.larder.sample.quakes.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.sample.quakes.PlainCount;
import io.larder.sample.quakes.QuakeFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show on every server. A point is asked for by one test only, so that what it finds does not hang on the others. */
abstract class PageContract {

    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    /** All of them, the first one being the empty path. */
    static final List<String> PAGES = List.of(
            "",
            "load?read=true",
            "years",
            "magnitudes",
            "nearest",
            "notices",
            "inputs",
            "lists",
            "table",
            "model",
            "large",
            "caches");

    abstract URI address();

    @Test
    void years_have_the_figures_of_the_file(@TempDir Path folder) throws Exception {
        Page page = page("years");

        assertEquals(served(folder).perYear(), page.perYear());
    }

    @Test
    void first_page_counts_the_rows_and_names_the_lines_with_another_date(@TempDir Path folder) throws Exception {
        String text = page("").text();

        PlainCount file = served(folder);
        assertTrue(text.contains(String.format(Locale.ENGLISH, "%,d earthquakes", file.quakes())), text);
        assertTrue(text.contains(file.linesWithTimestamp().size() + " rows</strong>: a timestamp"), text);
        String lines = file.linesWithTimestamp().stream().map(String::valueOf).collect(Collectors.joining(", "));
        assertTrue(text.contains("Lines " + lines + "."), text);
    }

    @Test
    void second_visit_is_a_hit_with_the_same_answer() throws Exception {
        Page first = page("nearest?latitude=10&longitude=20&count=7");
        Page second = page("nearest?latitude=10&longitude=20&count=7");

        assertTrue(first.saysComputed(), first.text());
        assertTrue(second.saysHit(), second.text());
        assertEquals(table(first), table(second));
    }

    @Test
    void another_point_is_computed() throws Exception {
        page("nearest?latitude=11&longitude=20&count=7");

        assertTrue(page("nearest?latitude=11&longitude=20&count=8").saysComputed());
        assertTrue(page("nearest?latitude=11&longitude=21&count=7").saysComputed());
    }

    @Test
    void figure_out_of_range_is_refused_in_words() throws Exception {
        Page page = page("nearest?latitude=91&longitude=20&count=7");

        assertEquals(200, page.status());
        assertTrue(page.text().contains("Latitude"), page.text());
        assertFalse(page.saysComputed() || page.saysHit(), page.text());
    }

    @Test
    @RequiresChromium
    void chart_stands_beside_the_table_with_a_bar_for_each_of_its_rows() {
        try (Chromium browser = Chromium.start()) {
            browser.width(DESKTOP);
            for (String question : new String[] {"years", "magnitudes"}) {
                browser.open(address().resolve(question));

                assertEquals(browser.count("tbody tr"), browser.count("rect.bar:not([height='0.0'])"), question);
                assertTrue(browser.one("rect.bar").isDisplayed());
                assertTrue(browser.one("table").getRect().x > browser.one("svg").getRect().x, "side by side");
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_fit_on_a_phone() {
        try (Chromium browser = Chromium.start()) {
            browser.width(PHONE);
            for (String page : PAGES) {
                browser.open(address().resolve(page));

                assertEquals((long) PHONE, browser.value("document.documentElement.scrollWidth"), page);
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_are_dark_for_those_who_like_it_dark() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address());
            browser.prefer("light");
            assertEquals("rgb(253, 252, 250)", browser.value("getComputedStyle(document.body).backgroundColor"));

            browser.prefer("dark");
            assertEquals("rgb(21, 24, 27)", browser.value("getComputedStyle(document.body).backgroundColor"));
        }
    }

    @Test
    @RequiresChromium
    void asking_twice_by_the_form_shows_a_computed_answer_and_then_a_hit() {
        try (Chromium browser = Chromium.start()) {
            browser.width(PHONE);
            browser.open(address().resolve("nearest"));
            for (String expected : new String[] {"Computed", "Hit"}) {
                browser.fill("input[name=latitude]", -33.45);
                browser.fill("input[name=longitude]", -70.67);
                browser.fill("input[name=count]", 12);
                browser.press("button");

                assertEquals(expected, browser.one(".answer strong").getText());
                assertEquals(12, browser.count("circle.dot"));
                assertEquals(12, browser.count("tbody tr"));
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_load_nothing_from_elsewhere() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("years"));

            assertEquals(
                    true,
                    browser.value(
                            "performance.getEntriesByType('resource').every(e => e.name.startsWith(location.origin))"));
            assertEquals(
                    "[/quakes/larder/spinner.js]",
                    browser.value("`[${[...document.scripts].map(e => new URL(e.src).pathname)}]`"));
        }
    }

    private Page page(String path) throws IOException, InterruptedException {
        return Page.of(address().resolve(path));
    }

    private static PlainCount served(Path folder) throws IOException {
        return PlainCount.of(QuakeFiles.served(folder));
    }

    private static String table(Page page) {
        return page.text().substring(page.text().indexOf("<table>"), page.text().indexOf("</table>"));
    }
}
