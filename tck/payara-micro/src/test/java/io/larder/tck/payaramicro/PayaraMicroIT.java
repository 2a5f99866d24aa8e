package io.larder.tck.payaramicro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.smoke.SmokeApplication;
import io.larder.tck.smoke.SmokeClient;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each start unpacks the server into another temporary directory, which does not survive it. */
class PayaraMicroIT {

    @TempDir
    Path directory;

    @Test
    void the_jar_in_the_war_is_enough_and_a_configured_directory_survives_a_restart() throws Exception {
        File war =
                war("larder.directory=" + directory.resolve("data").toString().replace('\\', '/') + "\n");
        String saved;
        try (MicroServer server = MicroServer.start(war, directory)) {
            SmokeClient client = new SmokeClient(server.base());
            client.checkAll();
            saved = client.saved();
        }
        try (MicroServer server = MicroServer.start(war, directory)) {
            assertEquals(saved, new SmokeClient(server.base()).saved());
        }
    }

    @Test
    void without_a_directory_that_survives_a_warning_names_the_key() throws Exception {
        File war = war("");
        String saved;
        try (MicroServer server = MicroServer.start(war, directory)) {
            saved = new SmokeClient(server.base()).saved();
            assertTrue(server.log().contains("LARDER-01308"), server::log);
            assertTrue(server.log().contains("larder.directory"), server::log);
        }
        try (MicroServer server = MicroServer.start(war, directory)) {
            assertNotEquals(saved, new SmokeClient(server.base()).saved());
        }
    }

    private File war(String settings) {
        return SmokeApplication.file(SmokeApplication.war("shop", settings, List.of()), directory.toFile());
    }
}
