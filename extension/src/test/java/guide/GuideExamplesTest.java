package guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.MethodCache;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the guide that are not in its table of use cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideExamplesTest {

    /** Sees what the examples fire. */
    @RequestScoped
    static class Teller {

        static final AtomicInteger PRODUCED = new AtomicInteger();

        void produced(@Observes @io.larder.ReplayedEvent Reports.Produced event) {
            PRODUCED.incrementAndGet();
        }
    }

    private GuideApplication application;
    private String text;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        System.setProperty("larder.directory", folder.toString());
        text = Files.writeString(folder.resolve("book.txt"), "the whale and the sea and the ship\nof whales\n")
                .toString();
        application = new GuideApplication(
                Catalogue.class,
                ClockEncoder.class,
                Counter.class,
                Distances.class,
                Grid.class,
                Library.class,
                Lists.class,
                Preferences.class,
                Progress.class,
                Rates.class,
                Reader.class,
                Reports.class,
                Teller.class);
    }

    @AfterAll
    void end() {
        System.clearProperty("larder.directory");
        application.close();
    }

    @Test
    @Assertion({"H1", "D1"})
    void first_example_gives_everybody_a_map_of_their_own() throws IOException {
        assertEquals(4, application.the(Reader.class).rareWords(text));
        assertEquals(4, application.the(Reader.class).rareWords(text));
        assertEquals(3, application.the(Library.class).words(text).get("the"));
    }

    @Test
    @Assertion({"K4", "K5", "K7", "K8"})
    void keys() throws IOException {
        Catalogue catalogue = application.the(Catalogue.class);
        assertEquals("one", catalogue.firstLine("title", new StringReader("one\nmore")));
        assertEquals("one", catalogue.firstLine("title", new StringReader("other")));

        LocalDate from = LocalDate.of(2024, 1, 1);
        catalogue.titles(new Catalogue.Query(Set.of("sea", "whale"), from));
        catalogue.titles(new Catalogue.Query(Set.of("whale", "sea"), from));
        MethodCache titles = application.the(Caches.class).of(Catalogue.class, "titles");
        assertEquals(1, titles.stats().misses());

        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        LocalDate today = catalogue.today(Clock.fixed(noon, ZoneId.of("UTC")));
        assertEquals(today, catalogue.today(Clock.fixed(noon.plusSeconds(86_400), ZoneId.of("UTC"))));
    }

    @Test
    @Assertion({"C1", "C2"})
    void rates_are_cleared_all_or_one() {
        Rates rates = application.the(Rates.class);
        assertEquals(new BigDecimal("1.08"), rates.rate("EUR"));
        assertEquals(new BigDecimal("1.08"), rates.rate("EUR"));

        rates.replaceAll(Map.of("EUR", new BigDecimal("1.09")));
        assertEquals(new BigDecimal("1.09"), rates.rate("EUR"));

        rates.correct("EUR", new BigDecimal("1.10"));
        assertEquals(new BigDecimal("1.10"), rates.rate("EUR"));
    }

    @Test
    @Assertion({"N1", "Y1"})
    void report_is_told_of_while_it_is_made_and_its_event_is_fired_again() {
        for (int i = 1; i <= 3; i++) {
            assertEquals("Report of 1965", application.the(Reports.class).ofYear(1965));
            assertEquals(i, Teller.PRODUCED.get());
            assertEquals(0, application.the(Progress.class).texts().size());
        }
    }

    @Test
    @Assertion("I1")
    void unit_of_the_visitor_joins_the_key() {
        application.inSession(() -> {
            assertEquals("16.1 km", application.the(Distances.class).label(16.09344));
            application.the(Preferences.class).choose("mi");
            assertEquals("10.0 mi", application.the(Distances.class).label(16.09344));
        });
        application.inSession(
                () -> assertEquals("16.1 km", application.the(Distances.class).label(16.09344)));
        assertEquals(
                2, application.the(Caches.class).of(Distances.class, "label").size());
    }

    @Test
    @Assertion({"D1", "R1"})
    void two_lists_over_three_visits() {
        for (int visit = 1; visit <= 3; visit++) {
            List<Integer> data = application.the(Lists.class).data();
            List<Integer> resource = application.the(Lists.class).resource();
            data.set(0, data.get(0) + 1);
            resource.set(0, resource.get(0) + 1);
            assertEquals(2, data.get(0));
            assertEquals(visit + 1, resource.get(0));
        }
    }

    @Test
    @Assertion("R1")
    void resource_that_many_change_is_made_for_many() {
        for (int visit = 0; visit < 3; visit++) {
            application
                    .the(Counter.class)
                    .visits()
                    .computeIfAbsent("home", page -> new LongAdder())
                    .increment();
        }
        assertEquals(3, application.the(Counter.class).visits().get("home").sum());
    }

    @Test
    @Assertion("R1")
    void large_data_is_read_in_place_and_cannot_be_changed() {
        assertEquals(
                application.the(Grid.class).highest(1_000),
                application.the(Grid.class).highest(1_000));
        assertSame(
                application.the(Grid.class).heights(1_000),
                application.the(Grid.class).heights(1_000));
        assertThrows(
                java.nio.ReadOnlyBufferException.class,
                () -> application.the(Grid.class).heights(1_000).put(0, 7.0));
        assertEquals(
                CacheKind.RESOURCE,
                application.the(Caches.class).of(Grid.class, "heights").kind());
    }
}
