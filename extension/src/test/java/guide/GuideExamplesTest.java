package guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static class ProducedObserver {

        static final AtomicInteger PRODUCED = new AtomicInteger();

        void produced(@Observes @io.larder.ReplayedEvent Reports.Produced event) {
            PRODUCED.incrementAndGet();
        }
    }

    private GuideApplication application;
    private String text;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        System.setProperty("larder.directory", directory.toString());
        text = Files.writeString(directory.resolve("book.txt"), "the whale and the sea and the ship\nof whales\n")
                .toString();
        application = new GuideApplication(
                Catalogue.class,
                ClockEncoder.class,
                Counter.class,
                Distances.class,
                Grid.class,
                Library.class,
                Lists.class,
                Misses.class,
                Preferences.class,
                Progress.class,
                Rates.class,
                WordStatistics.class,
                Reports.class,
                Tokens.class,
                ProducedObserver.class);
    }

    @AfterAll
    void stop() {
        System.clearProperty("larder.directory");
        application.close();
    }

    @Test
    @Assertion({"O4", "O6"})
    void observer_counts_loads_after_evictions() {
        Rates rates = application.bean(Rates.class);
        for (int call = 0; call < 2 * 501; call++) {
            rates.rate("currency " + call % 501);
        }

        Map<String, Long> loads = application.bean(Misses.class).loadsAfterEviction();
        assertTrue(loads.getOrDefault("rates", 0L) > 0, loads::toString);
    }

    @Test
    @Assertion({"H1", "D1"})
    void first_example_gives_each_caller_a_separate_map() throws IOException {
        assertEquals(4, application.bean(WordStatistics.class).rareWords(text));
        assertEquals(4, application.bean(WordStatistics.class).rareWords(text));
        assertEquals(3, application.bean(Library.class).words(text).get("the"));
    }

    @Test
    @Assertion({"K4", "K5", "K7", "K8"})
    void equal_keys_share_an_entry() throws IOException {
        Catalogue catalogue = application.bean(Catalogue.class);
        assertEquals("one", catalogue.firstLine("title", new StringReader("one\nmore")));
        assertEquals("one", catalogue.firstLine("title", new StringReader("other")));

        LocalDate from = LocalDate.of(2024, 1, 1);
        catalogue.titles(new Catalogue.Query(Set.of("sea", "whale"), from));
        catalogue.titles(new Catalogue.Query(Set.of("whale", "sea"), from));
        MethodCache titles = application.bean(Caches.class).of(Catalogue.class, "titles");
        assertEquals(1, titles.stats().misses());

        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        LocalDate today = catalogue.today(Clock.fixed(noon, ZoneId.of("UTC")));
        assertEquals(today, catalogue.today(Clock.fixed(noon.plusSeconds(86_400), ZoneId.of("UTC"))));
    }

    @Test
    @Assertion({"C1", "C2"})
    void rates_are_cleared_together_or_by_entry() {
        Rates rates = application.bean(Rates.class);
        assertEquals(new BigDecimal("1.08"), rates.rate("EUR"));
        assertEquals(new BigDecimal("1.08"), rates.rate("EUR"));

        rates.replaceAll(Map.of("EUR", new BigDecimal("1.09")));
        assertEquals(new BigDecimal("1.09"), rates.rate("EUR"));

        rates.correct("EUR", new BigDecimal("1.10"));
        assertEquals(new BigDecimal("1.10"), rates.rate("EUR"));

        rates.remove("EUR");
        assertEquals(BigDecimal.ONE, rates.rate("EUR"));
    }

    @Test
    @Assertion({"H12", "H13", "H14"})
    void rate_is_put_read_and_replaced() throws Exception {
        Rates rates = application.bean(Rates.class);
        assertEquals(Optional.empty(), rates.cachedRate("CHF"));
        rates.publish("CHF", new BigDecimal("0.94"));
        assertEquals(Optional.of(new BigDecimal("0.94")), rates.cachedRate("CHF"));
        assertEquals(new BigDecimal("0.94"), rates.rate("CHF"));
        assertEquals(new BigDecimal("0.94"), rates.currentRate("CHF"));
    }

    @Test
    @Assertion({"T6", "T7"})
    void token_that_is_about_to_expire_is_not_cached() {
        Tokens tokens = application.bean(Tokens.class);
        tokens.issue("ann", new Tokens.Token("old", Duration.ofMinutes(1)));
        assertEquals("old", tokens.token("ann").orElseThrow().text());
        tokens.issue("ann", new Tokens.Token("new", Duration.ofHours(2)));
        assertEquals("new", tokens.token("ann").orElseThrow().text());
        tokens.issue("ann", new Tokens.Token("newer", Duration.ofHours(2)));
        assertEquals("new", tokens.token("ann").orElseThrow().text());
    }

    @Test
    @Assertion({"N1", "Y1"})
    void report_fires_computation_events_and_replays_its_event() {
        for (int i = 1; i <= 3; i++) {
            assertEquals("Report of 1965", application.bean(Reports.class).ofYear(1965));
            assertEquals(i, ProducedObserver.PRODUCED.get());
            assertEquals(0, application.bean(Progress.class).texts().size());
        }
    }

    @Test
    @Assertion("I1")
    void unit_of_the_session_joins_the_key() {
        application.inSession(() -> {
            assertEquals("16.1 km", application.bean(Distances.class).label(16.09344));
            application.bean(Preferences.class).choose("mi");
            assertEquals("10.0 mi", application.bean(Distances.class).label(16.09344));
        });
        application.inSession(
                () -> assertEquals("16.1 km", application.bean(Distances.class).label(16.09344)));
        assertEquals(
                2, application.bean(Caches.class).of(Distances.class, "label").size());
    }

    @Test
    @Assertion({"D1", "R1"})
    void data_list_is_copied_and_resource_list_is_shared() {
        for (int visit = 1; visit <= 3; visit++) {
            List<Integer> data = application.bean(Lists.class).data();
            List<Integer> resource = application.bean(Lists.class).resource();
            data.set(0, data.get(0) + 1);
            resource.set(0, resource.get(0) + 1);
            assertEquals(2, data.get(0));
            assertEquals(visit + 1, resource.get(0));
        }
    }

    @Test
    @Assertion("R1")
    void concurrent_resource_is_shared_and_updated() {
        for (int visit = 0; visit < 3; visit++) {
            application
                    .bean(Counter.class)
                    .visits()
                    .computeIfAbsent("home", page -> new LongAdder())
                    .increment();
        }
        assertEquals(3, application.bean(Counter.class).visits().get("home").sum());
    }

    @Test
    @Assertion("R1")
    void large_read_only_resource_is_shared() {
        assertEquals(
                application.bean(Grid.class).highest(1_000),
                application.bean(Grid.class).highest(1_000));
        assertSame(
                application.bean(Grid.class).heights(1_000),
                application.bean(Grid.class).heights(1_000));
        assertThrows(
                java.nio.ReadOnlyBufferException.class,
                () -> application.bean(Grid.class).heights(1_000).put(0, 7.0));
        assertEquals(
                CacheKind.RESOURCE,
                application.bean(Caches.class).of(Grid.class, "heights").kind());
    }
}
