package io.larder.sample.quakes.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tour, as a visitor sees it in a browser. Each browser has a session of its own. */
abstract class TourContract extends PageContract {

    private static final String CLEAR_BUTTON = ".buttons form[method=post] button";

    @Test
    @RequiresChromium
    void spinner_shows_what_the_page_waits_for_and_the_elapsed_time() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("load"));
            browser.recordSpinner();
            browser.clickAndWait(CLEAR_BUTTON);

            String spinnerText = browser.recordedSpinnerText();
            assertTrue(spinnerText.matches("(?s).*Reading the file over a slow line\\.\\d\\.\\d s.*"), spinnerText);
            assertEquals("Computed", browser.find(".answer strong").getText());
            assertEquals("", browser.spinnerText());
        }
    }

    @Test
    @RequiresChromium
    void each_session_sees_only_its_own_loads() {
        try (Chromium one = Chromium.start();
                Chromium other = Chromium.start()) {
            for (Chromium browser : List.of(one, other)) {
                browser.open(address().resolve("load"));
                browser.recordSpinner();
            }

            one.clickAndWait(CLEAR_BUTTON);
            assertTrue(one.recordedSpinnerText().contains("Reading the file"), one.recordedSpinnerText());
            assertEquals("", other.recordedSpinnerText());

            other.clickAndWait(CLEAR_BUTTON);
            assertTrue(other.recordedSpinnerText().contains("Reading the file"), other.recordedSpinnerText());
        }
    }

    @Test
    @RequiresChromium
    void notices_of_a_method_are_replayed_when_the_page_is_reloaded() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("notices"));
            browser.clickAndWait(CLEAR_BUTTON);
            assertEquals("Computed", browser.find(".answer strong").getText());
            String notices = browser.find(".notices").getText();
            browser.open(address().resolve("notices"));

            assertEquals("Hit", browser.find(".answer strong").getText());
            assertEquals(notices, browser.find(".notices").getText());
            assertTrue(notices.startsWith("The file has "), notices);
        }
    }

    @Test
    @RequiresChromium
    void each_unit_and_language_has_its_own_report() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("inputs"));
            browser.clickAndWait(CLEAR_BUTTON);
            assertEquals("1", browser.find(".entries strong").getText());
            String kilometres = browser.find(".report").getText();

            browser.clickAndWait("a[href$=MILES]");
            assertEquals("Computed", browser.find(".answer strong").getText());
            assertTrue(browser.find(".report").getText().contains(" mi away"));
            browser.clickAndWait("a[href$=KM]");
            assertEquals("Hit", browser.find(".answer strong").getText());
            assertEquals(kilometres, browser.find(".report").getText());
            browser.clickAndWait("a[href$=de]");
            assertEquals("Computed", browser.find(".answer strong").getText());
            assertTrue(browser.find(".report").getText().contains("km entfernt"));
            assertEquals("3", browser.find(".entries strong").getText());
        }
    }

    @Test
    @RequiresChromium
    void list_of_a_data_method_is_copied_for_each_request_and_that_of_a_resource_method_is_shared() {
        try (Chromium one = Chromium.start();
                Chromium other = Chromium.start()) {
            one.open(address().resolve("lists"));
            one.clickAndWait(CLEAR_BUTTON);
            assertEquals("2 2", lists(one));
            other.open(address().resolve("lists"));
            assertEquals("2 3", lists(other));
            one.open(address().resolve("lists"));
            assertEquals("2 4", lists(one));
        }
    }

    private static String lists(Chromium browser) {
        return browser.find(".of-data").getText() + " "
                + browser.find(".of-resource").getText();
    }

    @Test
    @RequiresChromium
    void column_can_be_dropped_at_each_request_from_data_and_once_from_a_resource() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("table"));
            browser.clickAndWait(CLEAR_BUTTON);
            assertEquals("Dropped", browser.find(".of-data .answer strong").getText());
            assertEquals("Dropped", browser.find(".of-resource .answer strong").getText());

            browser.clickAndWait("a.button");

            assertEquals("Dropped", browser.find(".of-data .answer strong").getText());
            assertEquals(
                    "Date Longitude Magnitude",
                    browser.find(".of-data thead tr").getText());
            assertEquals("Failed", browser.find(".of-resource .answer strong").getText());
            assertEquals(
                    "There is no column Latitude, only Date, Longitude, Magnitude.",
                    browser.find(".of-resource .answer span").getText());
        }
    }

    @Test
    @RequiresChromium
    void model_is_trained_once_and_its_predictions_are_cached() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("model"));
            browser.clickAndWait(CLEAR_BUTTON);
            assertEquals("Computed", browser.find(".answers .answer strong").getText());
            for (String expected : new String[] {"Computed", "Hit"}) {
                browser.fill("input[name=latitude]", -33.45);
                browser.fill("input[name=longitude]", -70.67);
                browser.clickAndWait(".question button");

                assertEquals("Hit", browser.find(".answers .answer strong").getText());
                assertEquals(
                        expected,
                        browser.find(".answers .answer:last-of-type strong").getText());
                assertTrue(browser.find(".belt-number").getText().matches("[1-8]"));
            }
            assertEquals(8, browser.count(".middle"));
        }
    }

    @Test
    @RequiresChromium
    void million_rows_are_hits_as_data_and_as_resource() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("large"));
            browser.clickAndWait("a.button");

            assertEquals("Hit", browser.find(".of-data .answer strong").getText());
            assertEquals("Hit", browser.find(".of-resource .answer strong").getText());
        }
    }

    @Test
    @RequiresChromium
    void buttons_clear_one_cache_and_all_of_them() {
        try (Chromium browser = Chromium.start()) {
            browser.open(address().resolve("lists"));
            browser.open(address().resolve("caches"));
            assertEquals("1", browser.find("#cache-list-data .entries").getText());

            browser.clickAndWait("#cache-list-data button");
            assertEquals("0", browser.find("#cache-list-data .entries").getText());
            assertEquals("1", browser.find("#cache-list-resource .entries").getText());

            browser.clickAndWait("button.all");
            assertEquals(
                    true,
                    browser.evaluate("[...document.querySelectorAll('.entries')].every(e => e.textContent === '0')"));
        }
    }
}
