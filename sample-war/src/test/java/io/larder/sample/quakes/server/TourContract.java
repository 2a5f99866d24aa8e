package io.larder.sample.quakes.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tour, as a visitor sees it in a browser. Each browser has a session of its own. */
abstract class TourContract extends PageContract {

    private static final String AGAIN = ".buttons form[method=post] button";

    @Test
    @RequiresChromium
    void spinner_says_what_the_page_waits_for_and_how_long_it_has_taken() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("load"));
            browser.watchSpinner();
            browser.press(AGAIN);

            String seen = browser.seenOnSpinner();
            assertTrue(seen.matches("(?s).*Reading the file over a slow line\\.\\d\\.\\d s.*"), seen);
            assertEquals("Computed", browser.one(".answer strong").getText());
            assertEquals("", browser.spinner());
        }
    }

    @Test
    @RequiresChromium
    void two_sessions_see_each_their_own_computations_only() {
        try (Chromium one = Chromium.start();
                Chromium other = Chromium.start()) {
            for (Chromium browser : List.of(one, other)) {
                browser.open(address().resolve("load"));
                browser.watchSpinner();
            }

            one.press(AGAIN);
            assertTrue(one.seenOnSpinner().contains("Reading the file"), one.seenOnSpinner());
            assertEquals("", other.seenOnSpinner());

            other.press(AGAIN);
            assertTrue(other.seenOnSpinner().contains("Reading the file"), other.seenOnSpinner());
        }
    }

    @Test
    @RequiresChromium
    void notices_of_a_method_are_said_again_when_the_page_is_loaded_again() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("notices"));
            browser.press(AGAIN);
            assertEquals("Computed", browser.one(".answer strong").getText());
            String said = browser.one(".notices").getText();
            browser.open(address().resolve("notices"));

            assertEquals("Hit", browser.one(".answer strong").getText());
            assertEquals(said, browser.one(".notices").getText());
            assertTrue(said.startsWith("The file has "), said);
        }
    }

    @Test
    @RequiresChromium
    void each_unit_and_language_has_a_report_of_its_own() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("inputs"));
            browser.press(AGAIN);
            assertEquals("1", browser.one(".entries strong").getText());
            String kilometres = browser.one(".report").getText();

            browser.press("a[href$=MILES]");
            assertEquals("Computed", browser.one(".answer strong").getText());
            assertTrue(browser.one(".report").getText().contains(" mi away"));
            browser.press("a[href$=KM]");
            assertEquals("Hit", browser.one(".answer strong").getText());
            assertEquals(kilometres, browser.one(".report").getText());
            browser.press("a[href$=de]");
            assertEquals("Computed", browser.one(".answer strong").getText());
            assertTrue(browser.one(".report").getText().contains("km entfernt"));
            assertEquals("3", browser.one(".entries strong").getText());
        }
    }

    @Test
    @RequiresChromium
    void list_of_a_data_method_is_new_at_each_visit_and_that_of_a_resource_method_is_not() {
        try (Chromium one = Chromium.start();
                Chromium other = Chromium.start()) {
            one.open(address().resolve("lists"));
            one.press(AGAIN);
            assertEquals("2 2", lists(one));
            other.open(address().resolve("lists"));
            assertEquals("2 3", lists(other));
            one.open(address().resolve("lists"));
            assertEquals("2 4", lists(one));
        }
    }

    private static String lists(Chromium browser) {
        return browser.one(".of-data").getText() + " "
                + browser.one(".of-resource").getText();
    }

    @Test
    @RequiresChromium
    void column_can_be_dropped_at_each_visit_from_data_and_once_from_a_resource() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("table"));
            browser.press(AGAIN);
            assertEquals("Dropped", browser.one(".of-data .answer strong").getText());
            assertEquals("Dropped", browser.one(".of-resource .answer strong").getText());

            browser.press("a.button");

            assertEquals("Dropped", browser.one(".of-data .answer strong").getText());
            assertEquals(
                    "Date Longitude Magnitude", browser.one(".of-data thead tr").getText());
            assertEquals("Failed", browser.one(".of-resource .answer strong").getText());
            assertEquals(
                    "There is no column Latitude, only Date, Longitude, Magnitude.",
                    browser.one(".of-resource .answer span").getText());
        }
    }

    @Test
    @RequiresChromium
    void model_is_trained_once_and_what_it_says_of_a_place_is_kept() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("model"));
            browser.press(AGAIN);
            assertEquals("Computed", browser.one(".answers .answer strong").getText());
            for (String expected : new String[] {"Computed", "Hit"}) {
                browser.fill("input[name=latitude]", -33.45);
                browser.fill("input[name=longitude]", -70.67);
                browser.press(".question button");

                assertEquals("Hit", browser.one(".answers .answer strong").getText());
                assertEquals(
                        expected,
                        browser.one(".answers .answer:last-of-type strong").getText());
                assertTrue(browser.one(".belt-number").getText().matches("[1-8]"));
            }
            assertEquals(8, browser.count(".middle"));
        }
    }

    @Test
    @RequiresChromium
    void million_rows_are_hits_both_ways() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("large"));
            browser.press("a.button");

            assertEquals("Hit", browser.one(".of-data .answer strong").getText());
            assertEquals("Hit", browser.one(".of-resource .answer strong").getText());
        }
    }

    @Test
    @RequiresChromium
    void buttons_clear_one_cache_and_all_of_them() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("lists"));
            browser.open(address().resolve("caches"));
            assertEquals("1", browser.one("#cache-list-data .entries").getText());

            browser.press("#cache-list-data button");
            assertEquals("0", browser.one("#cache-list-data .entries").getText());
            assertEquals("1", browser.one("#cache-list-resource .entries").getText());

            browser.press("button.all");
            assertEquals(
                    true,
                    browser.value("[...document.querySelectorAll('.entries')].every(e => e.textContent === '0')"));
        }
    }
}
