package io.larder.tck.tomcat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.smoke.SmokeApplication;
import io.larder.tck.smoke.SmokeClient;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomcat has servlets and nothing else of Jakarta EE; the WAR has Weld and Larder's jar. */
class TomcatIT {

    private static final List<File> WELD =
            List.of(new File(System.getProperty("tck.directory"), "libraries/weld-servlet-shaded.jar"));

    @TempDir
    File wars;

    /** Not below the temporary directory: what lies there is taken for lost at a restart. */
    private final Path base = Path.of(System.getProperty("tck.directory"), "tomcat-" + UUID.randomUUID());

    private TomcatServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TomcatServer(base);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void one_jar_in_the_war_is_enough() {
        SmokeClient client = new SmokeClient(server.deploy("/shop", SmokeApplication.file(war("shop"), wars)));

        client.checkAll();
    }

    @Test
    void two_wars_are_two_applications_one_of_them_exploded() throws Exception {
        SmokeClient first = new SmokeClient(server.deploy("/shop", SmokeApplication.file(war("shop"), wars)));
        SmokeClient second =
                new SmokeClient(server.deploy("/stock", SmokeApplication.exploded(war("stock"), wars, "stock-1.0")));

        assertEquals(List.of("shop", "stock"), first.names());
        assertEquals(List.of("shop", "stock"), second.names());
    }

    @Test
    void a_value_on_disk_is_below_the_base_directory_and_survives_a_redeploy() throws Exception {
        File war = SmokeApplication.file(war("shop"), wars);
        String saved = new SmokeClient(server.deploy("/shop", war)).saved();
        server.undeploy("/shop");

        assertEquals(saved, new SmokeClient(server.deploy("/shop", war)).saved());
        assertEquals(true, base.resolve("data/larder").toFile().isDirectory());
    }

    private static WebArchive war(String name) {
        return SmokeApplication.war(name, "", WELD);
    }
}
