package guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.larder.Assertion;
import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.internal.cdi.LarderExtension;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** Runs the examples of the guide. At the end each cache of theirs has to have been missed and hit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideExamplesTest {

    private static final Class<?>[] BEANS = {
        Catalogue.class,
        ClockEncoder.class,
        Counter.class,
        Distances.class,
        Grid.class,
        Images.class,
        Library.class,
        Lists.class,
        Model.class,
        Numbers.class,
        Preferences.class,
        Progress.class,
        QuakeDatabase.class,
        QuakeTables.class,
        Rates.class,
        Reader.class,
        Reports.class,
        TableCodec.class,
        Teller.class,
        TextFiles.class,
        Watchers.class,
        Weather.class
    };

    /** Sees what the examples fire. */
    @RequestScoped
    static class Teller {

        static final AtomicInteger PRODUCED = new AtomicInteger();

        void produced(@Observes @io.larder.ReplayedEvent Reports.Produced event) {
            PRODUCED.incrementAndGet();
        }
    }

    private static final String TEXT = "the whale and the sea and the ship\nof whales\n";
    private static final String QUAKES = "Year,Latitude,Longitude,Depth,Magnitude\n"
            + "1965,19.246,145.616,100.5,6.0\n1965,1.863,127.352,200.5,7.0\n1966,-20.579,-173.972,150.5,6.5\n";

    private WeldContainer container;
    private RequestContextController request;
    private String text;
    private String quakes;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        System.setProperty("larder.directory", folder.resolve("larder").toString());
        text = Files.writeString(folder.resolve("book.txt"), TEXT).toString();
        quakes = Files.writeString(folder.resolve("quakes.csv"), QUAKES).toString();
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(BEANS)
                .initialize();
        request = container.select(RequestContextController.class).get();
        request.activate();
    }

    @AfterAll
    void end() {
        Caches caches = container.select(Caches.class).get();
        for (var group : List.of(caches.data(), caches.resources())) {
            for (MethodCache cache : group.caches()) {
                assertTrue(cache.stats().misses() > 0, cache.name());
                assertTrue(cache.stats().hits() > 0, cache.name());
            }
        }
        ScheduledExecutorService timer = the(Watchers.class).timer();
        request.deactivate();
        container.shutdown();
        System.clearProperty("larder.directory");
        assertTrue(timer.isShutdown());
    }

    private <T> T the(Class<T> type) {
        return container.select(type).get();
    }

    @Test
    @Assertion({"H1", "D1"})
    void first_example_gives_everybody_a_map_of_their_own() throws IOException {
        assertEquals(4, the(Reader.class).rareWords(text));
        assertEquals(4, the(Reader.class).rareWords(text));
        assertEquals(3, the(Library.class).words(text).get("the"));
    }

    @Test
    @Assertion("D2")
    void text_file() throws IOException {
        for (int i = 0; i < 3; i++) {
            List<String> lines = the(TextFiles.class).lines(text);
            assertEquals(2, lines.size());
            lines.clear();
        }
    }

    @Test
    @Assertion("R1")
    void file_handle() throws IOException {
        for (int i = 0; i < 3; i++) {
            FileChannel channel = the(TextFiles.class).channel(text);
            ByteBuffer bytes = ByteBuffer.allocate(3);
            channel.read(bytes, 4);
            assertEquals("wha", new String(bytes.array()));
        }
    }

    @Test
    @Assertion("D8")
    void data_frame_is_read_and_transformed() {
        for (int i = 0; i < 3; i++) {
            Table all = the(QuakeTables.class).read(quakes);
            assertEquals(3, all.rowCount());
            assertEquals(6.5, all.doubleColumn("Magnitude").get(2));
            Table strongest = the(QuakeTables.class).strongestByYear(quakes);
            assertEquals(7.0, strongest.doubleColumn(1).get(0));
        }
    }

    @Test
    @Assertion("D1")
    void column_that_one_visitor_drops_is_there_for_the_next() {
        for (int visit = 0; visit < 3; visit++) {
            Table mine = the(QuakeTables.class).read(quakes);
            mine.removeColumns("Latitude");
            assertEquals(4, mine.columnCount());
        }
    }

    @Test
    @Assertion("R1")
    void column_of_a_resource_can_be_dropped_once() {
        the(QuakeTables.class).shared(quakes).removeColumns("Latitude");

        Table shared = the(QuakeTables.class).shared(quakes);
        assertThrows(IllegalStateException.class, () -> shared.removeColumns("Latitude"));
    }

    @Test
    @Assertion("D2")
    void arrays_and_basic_values() {
        for (int i = 0; i < 3; i++) {
            double[] sum = the(Numbers.class).sum(new double[] {1, 2}, new double[] {3, 4});
            assertArrayEquals(new double[] {4, 6}, sum);
            sum[0] = 0;
            assertEquals(BigInteger.valueOf(120), the(Numbers.class).factorial(5));
        }
    }

    @Test
    @Assertion({"R1", "R3"})
    void database_is_asked_through_one_pool() throws Exception {
        JdbcConnectionPool pool = the(QuakeDatabase.class).pool();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table quake (happened date, latitude double, longitude double, magnitude double)");
            statement.execute("insert into quake values (date '1965-01-02', 19.2, 145.6, 6.0)");
        }
        for (int i = 0; i < 3; i++) {
            assertSame(pool, the(QuakeDatabase.class).pool());
            assertEquals(
                    List.of(new Quake(LocalDate.of(1965, 1, 2), 19.2, 145.6, 6.0)),
                    the(QuakeDatabase.class).strongerThan(5));
        }
    }

    @Test
    @Assertion("H1")
    void service_is_asked_once_and_a_refusal_is_not_kept() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            boolean known = exchange.getRequestURI().getPath().equals("/Lisbon");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? 5 : -1);
            exchange.getResponseBody().write(known ? "sunny".getBytes() : new byte[0]);
            exchange.close();
        });
        server.start();
        try {
            URI service =
                    URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                            + server.getAddress().getPort() + "/");
            for (int i = 0; i < 3; i++) {
                assertEquals(Optional.of("sunny"), the(Weather.class).forecast(service, "Lisbon"));
            }
            assertEquals(1, asked.get());
            for (int i = 0; i < 2; i++) {
                assertEquals(Optional.empty(), the(Weather.class).forecast(service, "Atlantis"));
            }
            assertEquals(3, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    @Assertion("R1")
    void model_is_trained_once_and_its_answers_are_data() {
        for (int i = 0; i < 3; i++) {
            assertEquals(150.5, the(Model.class).depth(quakes, 6.5), 1e-6);
        }
        assertSame(the(Model.class).trained(quakes), the(Model.class).trained(quakes));
    }

    @Test
    @Assertion({"K3", "D2"})
    void images_and_charts() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        for (int i = 0; i < 3; i++) {
            int grey = the(Images.class).grey(image).getRGB(0, 0);
            assertEquals(grey & 0xff, grey >> 8 & 0xff);
            BufferedImage chart = the(Images.class).bars(new int[] {10, 90});
            assertEquals(20, chart.getWidth());
            chart.setRGB(0, 99, 0);
            assertNotSame(chart, the(Images.class).bars(new int[] {10, 90}));
        }
    }

    @Test
    @Assertion("R1")
    void thread() {
        assertSame(the(Watchers.class).timer(), the(Watchers.class).timer());
    }

    @Test
    @Assertion({"K4", "K5", "K7", "K8"})
    void keys() throws IOException {
        Catalogue catalogue = the(Catalogue.class);
        assertEquals("one", catalogue.firstLine("title", new StringReader("one\nmore")));
        assertEquals("one", catalogue.firstLine("title", new StringReader("other")));

        LocalDate from = LocalDate.of(2024, 1, 1);
        catalogue.titles(new Catalogue.Query(Set.of("sea", "whale"), from));
        catalogue.titles(new Catalogue.Query(Set.of("whale", "sea"), from));
        MethodCache titles = the(Caches.class).of(Catalogue.class, "titles");
        assertEquals(1, titles.stats().misses());

        Instant noon = Instant.parse("2024-01-01T12:00:00Z");
        LocalDate today = catalogue.today(Clock.fixed(noon, ZoneId.of("UTC")));
        assertEquals(today, catalogue.today(Clock.fixed(noon.plusSeconds(86_400), ZoneId.of("UTC"))));
    }

    @Test
    @Assertion({"C1", "C2"})
    void rates_are_cleared_all_or_one() {
        Rates rates = the(Rates.class);
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
            assertEquals("Report of 1965", the(Reports.class).ofYear(1965));
            assertEquals(i, Teller.PRODUCED.get());
            assertEquals(0, the(Progress.class).texts().size());
        }
    }

    @Test
    @Assertion("I1")
    void unit_of_the_visitor_joins_the_key() {
        inSession(() -> {
            assertEquals("16.1 km", the(Distances.class).label(16.09344));
            the(Preferences.class).choose("mi");
            assertEquals("10.0 mi", the(Distances.class).label(16.09344));
        });
        inSession(() -> assertEquals("16.1 km", the(Distances.class).label(16.09344)));
        assertEquals(2, the(Caches.class).of(Distances.class, "label").size());
    }

    private void inSession(Runnable visit) {
        BoundSessionContext session = container
                .select(BoundSessionContext.class, BoundLiteral.INSTANCE)
                .get();
        Map<String, Object> kept = new HashMap<>();
        session.associate(kept);
        session.activate();
        try {
            assertTrue(
                    container.getBeanManager().getContext(SessionScoped.class).isActive());
            visit.run();
        } finally {
            session.deactivate();
            session.dissociate(kept);
        }
    }

    @Test
    @Assertion({"D1", "R1"})
    void two_lists_over_three_visits() {
        for (int visit = 1; visit <= 3; visit++) {
            List<Integer> data = the(Lists.class).data();
            List<Integer> resource = the(Lists.class).resource();
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
            the(Counter.class)
                    .visits()
                    .computeIfAbsent("home", page -> new LongAdder())
                    .increment();
        }
        assertEquals(3, the(Counter.class).visits().get("home").sum());
    }

    @Test
    @Assertion("R1")
    void large_data_is_read_in_place_and_cannot_be_changed() {
        assertEquals(the(Grid.class).highest(1_000), the(Grid.class).highest(1_000));
        assertSame(the(Grid.class).heights(1_000), the(Grid.class).heights(1_000));
        assertThrows(
                java.nio.ReadOnlyBufferException.class,
                () -> the(Grid.class).heights(1_000).put(0, 7.0));
        assertEquals(
                CacheKind.RESOURCE, the(Caches.class).of(Grid.class, "heights").kind());
    }
}
