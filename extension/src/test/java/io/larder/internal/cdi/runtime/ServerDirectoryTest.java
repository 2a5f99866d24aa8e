package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The story: Payara Micro lost its entries at each restart in silence, and Open Liberty and TomEE wrote into one folder below the
 * temporary directory, which all processes and users of the machine shared.
 */
class ServerDirectoryTest {

    @TempDir
    Path machine;

    @ParameterizedTest
    @CsvSource({
        "jboss.server.data.dir, srv/wildfly/data, srv/wildfly/data/larder",
        "com.sun.aas.instanceRoot, srv/domain1, srv/domain1/data/larder",
        "catalina.base, srv/tomee, srv/tomee/data/larder",
        "jetty.base, srv/jetty, srv/jetty/data/larder"
    })
    @Assertion("P5")
    void entries_lie_in_the_data_directory_of_the_server(String property, String value, String expected) {
        assertEquals(Optional.of(machine.resolve(expected)), of(Map.of(property, value)));
    }

    @Test
    @Assertion("P5")
    void open_liberty_has_an_output_directory() {
        Map<String, String> liberty = Map.of("wlp.install.dir", "srv/wlp", "server.output.dir", "srv/output");

        assertEquals(Optional.of(machine.resolve("srv/output/larder")), of(liberty));
        assertEquals(Optional.empty(), of(Map.of("server.output.dir", "srv/output")));
    }

    @ParameterizedTest
    @CsvSource({
        "com.sun.aas.instanceRoot, tmp/payaramicro-rt123",
        "catalina.base, tmp/tomcat.8080.42",
        "catalina.base, tmp",
        "jetty.base, tmp/../tmp/jetty"
    })
    @Assertion("P5")
    void a_directory_below_the_temporary_one_ends_with_its_server(String property, String value) {
        assertEquals(Optional.empty(), of(Map.of(property, value)));
    }

    @Test
    @Assertion("P5")
    void a_link_into_the_temporary_directory_is_one_too() throws Exception {
        Files.createDirectories(machine.resolve("tmp/domain"));
        Files.createSymbolicLink(machine.resolve("domain"), machine.resolve("tmp/domain"));

        assertEquals(Optional.empty(), of(Map.of("com.sun.aas.instanceRoot", "domain")));
    }

    @Test
    @Assertion("P5")
    void without_a_server_there_is_none() {
        assertEquals(Optional.empty(), of(Map.of()));
        assertEquals(Optional.empty(), of(Map.of("catalina.base", "")));
        assertEquals(Optional.empty(), ServerDirectory.of(name -> null));
    }

    @Test
    @Assertion("P5")
    void a_sibling_of_the_temporary_directory_is_not_below_it() {
        assertEquals(Optional.of(machine.resolve("tmp-server/data/larder")), of(Map.of("catalina.base", "tmp-server")));
    }

    /** Paths are relative to the machine's root. */
    private Optional<Path> of(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("java.io.tmpdir", "tmp");
        return ServerDirectory.of(name -> {
            String value = all.get(name);
            return value == null || value.isEmpty()
                    ? value
                    : machine.resolve(value).toString();
        });
    }
}
