package io.larder.sample.quakes.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.sample.quakes.QuakeFiles;
import io.larder.sample.quakes.ReferenceCounts;
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
    void years_have_the_counts_of_the_file(@TempDir Path folder) throws Exception {
        Page page = page("years");

        assertEquals(expectedCounts(folder).perYear(), page.perYear());
    }

    @Test
    void first_page_counts_the_rows_and_lists_the_lines_with_a_timestamp(@TempDir Path folder) throws Exception {
        String text = page("").text();

        ReferenceCounts file = expectedCounts(folder);
        assertTrue(text.contains(String.format(Locale.ENGLISH, "%,d earthquakes", file.quakes())), text);
        assertTrue(text.contains(file.linesWithTimestamp().size() + " rows</strong>: a timestamp"), text);
        String lines = file.linesWithTimestamp().stream().map(String::valueOf).collect(Collectors.joining(", "));
        assertTrue(text.contains("Lines " + lines + "."), text);
    }

    @Test
    void second_request_is_a_hit_with_the_same_result() throws Exception {
        Page first = page("nearest?latitude=10&longitude=20&count=7");
        Page second = page("nearest?latitude=10&longitude=20&count=7");

        assertTrue(first.isComputed(), first.text());
        assertTrue(second.isHit(), second.text());
        assertEquals(table(first), table(second));
    }

    @Test
    void another_point_is_computed() throws Exception {
        page("nearest?latitude=11&longitude=20&count=7");

        assertTrue(page("nearest?latitude=11&longitude=20&count=8").isComputed());
        assertTrue(page("nearest?latitude=11&longitude=21&count=7").isComputed());
    }

    @Test
    void number_out_of_range_is_rejected_with_a_message() throws Exception {
        Page page = page("nearest?latitude=91&longitude=20&count=7");

        assertEquals(200, page.status());
        assertTrue(page.text().contains("Latitude"), page.text());
        assertFalse(page.isComputed() || page.isHit(), page.text());
    }

    @Test
    @RequiresChromium
    void chart_is_beside_the_table_with_a_bar_for_each_row() {
        try (Chromium browser = Chromium.start()) {
            browser.setWidth(DESKTOP);
            for (String path : new String[] {"years", "magnitudes"}) {
                browser.open(address().resolve(path));

                assertEquals(browser.count("tbody tr"), browser.count("rect.bar:not([height='0.0'])"), path);
                assertTrue(browser.find("rect.bar").isDisplayed());
                assertTrue(
                        browser.find("table").getRect().x > browser.find("svg").getRect().x, "side by side");
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_fit_on_a_phone() {
        try (Chromium browser = Chromium.start()) {
            browser.setWidth(PHONE);
            for (String page : PAGES) {
                browser.open(address().resolve(page));

                assertEquals((long) PHONE, browser.evaluate("document.documentElement.scrollWidth"), page);
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_follow_the_preferred_color_scheme() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address());
            browser.emulateColorScheme("light");
            assertEquals("rgb(253, 252, 250)", browser.evaluate("getComputedStyle(document.body).backgroundColor"));

            browser.emulateColorScheme("dark");
            assertEquals("rgb(21, 24, 27)", browser.evaluate("getComputedStyle(document.body).backgroundColor"));
        }
    }

    @Test
    @RequiresChromium
    void submitting_the_form_twice_shows_a_computed_result_and_then_a_hit() {
        try (Chromium browser = Chromium.start()) {
            browser.setWidth(PHONE);
            browser.open(address().resolve("nearest"));
            for (String expected : new String[] {"Computed", "Hit"}) {
                browser.fill("input[name=latitude]", -33.45);
                browser.fill("input[name=longitude]", -70.67);
                browser.fill("input[name=count]", 12);
                browser.clickAndWait("button");

                assertEquals(expected, browser.find(".answer strong").getText());
                assertEquals(12, browser.count("circle.dot"));
                assertEquals(12, browser.count("tbody tr"));
            }
        }
    }

    @Test
    @RequiresChromium
    void pages_load_nothing_from_other_hosts() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("years"));

            assertEquals(
                    true,
                    browser.evaluate(
                            "performance.getEntriesByType('resource').every(e => e.name.startsWith(location.origin))"));
            assertEquals(
                    "[/quakes/larder/spinner.js]",
                    browser.evaluate("`[${[...document.scripts].map(e => new URL(e.src).pathname)}]`"));
        }
    }

    private Page page(String path) throws IOException, InterruptedException {
        return Page.of(address().resolve(path));
    }

    private static ReferenceCounts expectedCounts(Path folder) throws IOException {
        return ReferenceCounts.of(QuakeFiles.active(folder));
    }

    private static String table(Page page) {
        return page.text().substring(page.text().indexOf("<table>"), page.text().indexOf("</table>"));
    }
}
