package guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.larder.Assertion;
import java.awt.image.BufferedImage;
import java.io.IOException;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** Runs the methods of the guide's table of use cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UseCasesTest {

    private static final String QUAKES = "Year,Latitude,Longitude,Depth,Magnitude\n"
            + "1965,19.246,145.616,100.5,6.0\n1965,1.863,127.352,200.5,7.0\n1966,-20.579,-173.972,150.5,6.5\n";

    private GuideApplication application;
    private String text;
    private String quakes;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        text = Files.writeString(directory.resolve("book.txt"), "the whale\nand the sea\n")
                .toString();
        quakes = Files.writeString(directory.resolve("quakes.csv"), QUAKES).toString();
        application = new GuideApplication(
                Images.class,
                Model.class,
                Numbers.class,
                QuakeDatabase.class,
                QuakeTables.class,
                TableCodec.class,
                TextFiles.class,
                Schedulers.class,
                Weather.class);
    }

    @AfterAll
    void stop() {
        ScheduledExecutorService timer = application.bean(Schedulers.class).timer();
        application.close();
        assertTrue(timer.isShutdown());
    }

    @Test
    @Assertion("D2")
    void text_file() throws IOException {
        for (int i = 0; i < 3; i++) {
            List<String> lines = application.bean(TextFiles.class).lines(text);
            assertEquals(2, lines.size());
            lines.clear();
        }
    }

    @Test
    @Assertion("R1")
    void file_handle() throws IOException {
        for (int i = 0; i < 3; i++) {
            FileChannel channel = application.bean(TextFiles.class).channel(text);
            ByteBuffer bytes = ByteBuffer.allocate(3);
            channel.read(bytes, 4);
            assertEquals("wha", new String(bytes.array()));
        }
    }

    @Test
    @Assertion("D8")
    void data_frame_is_read_and_transformed() {
        for (int i = 0; i < 3; i++) {
            Table table = application.bean(QuakeTables.class).read(quakes);
            assertEquals(3, table.rowCount());
            assertEquals(6.5, table.doubleColumn("Magnitude").get(2));
            Table strongest = application.bean(QuakeTables.class).strongestByYear(quakes);
            assertEquals(7.0, strongest.doubleColumn(1).get(0));
        }
    }

    @Test
    @Assertion("D1")
    void column_removed_from_a_copy_is_present_in_the_next() {
        for (int visit = 0; visit < 3; visit++) {
            Table copy = application.bean(QuakeTables.class).read(quakes);
            copy.removeColumns("Latitude");
            assertEquals(4, copy.columnCount());
        }
    }

    @Test
    @Assertion("R1")
    void column_removed_from_a_resource_is_missing_for_all() {
        application.bean(QuakeTables.class).shared(quakes).removeColumns("Latitude");

        Table shared = application.bean(QuakeTables.class).shared(quakes);
        assertThrows(IllegalStateException.class, () -> shared.removeColumns("Latitude"));
    }

    @Test
    @Assertion("D2")
    void arrays_and_basic_values() {
        for (int i = 0; i < 3; i++) {
            double[] sum = application.bean(Numbers.class).sum(new double[] {1, 2}, new double[] {3, 4});
            assertArrayEquals(new double[] {4, 6}, sum);
            sum[0] = 0;
            assertEquals(
                    BigInteger.valueOf(120), application.bean(Numbers.class).factorial(5));
        }
    }

    @Test
    @Assertion({"R1", "R3"})
    void database_is_queried_through_one_pool() throws Exception {
        JdbcConnectionPool pool = application.bean(QuakeDatabase.class).pool();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table quake (happened date, latitude double, longitude double, magnitude double)");
            statement.execute("insert into quake values (date '1965-01-02', 19.2, 145.6, 6.0)");
        }
        for (int i = 0; i < 3; i++) {
            assertSame(pool, application.bean(QuakeDatabase.class).pool());
            assertEquals(
                    List.of(new Quake(LocalDate.of(1965, 1, 2), 19.2, 145.6, 6.0)),
                    application.bean(QuakeDatabase.class).strongerThan(5));
        }
    }

    @Test
    @Assertion("H1")
    void service_is_called_once_and_an_empty_answer_is_not_cached() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
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
                assertEquals(
                        Optional.of("sunny"), application.bean(Weather.class).forecast(service, "Lisbon"));
            }
            assertEquals(1, requests.get());
            for (int i = 0; i < 2; i++) {
                assertEquals(Optional.empty(), application.bean(Weather.class).forecast(service, "Atlantis"));
            }
            assertEquals(3, requests.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    @Assertion("R1")
    void model_is_trained_once_and_its_predictions_are_data() {
        for (int i = 0; i < 3; i++) {
            assertEquals(150.5, application.bean(Model.class).depth(quakes, 6.5), 1e-6);
        }
        assertSame(
                application.bean(Model.class).trained(quakes),
                application.bean(Model.class).trained(quakes));
    }

    @Test
    @Assertion({"K3", "D2"})
    void images_and_charts() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        for (int i = 0; i < 3; i++) {
            int grey = application.bean(Images.class).grey(image).getRGB(0, 0);
            assertEquals(grey & 0xff, grey >> 8 & 0xff);
            BufferedImage chart = application.bean(Images.class).bars(new int[] {10, 90});
            assertEquals(20, chart.getWidth());
            chart.setRGB(0, 99, 0);
            assertNotSame(chart, application.bean(Images.class).bars(new int[] {10, 90}));
        }
    }

    @Test
    @Assertion("R1")
    void thread_pool() {
        assertSame(
                application.bean(Schedulers.class).timer(),
                application.bean(Schedulers.class).timer());
    }
}
