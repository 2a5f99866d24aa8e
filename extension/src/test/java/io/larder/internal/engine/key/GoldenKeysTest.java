package io.larder.internal.engine.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys that must never change, of each type: here and in other processes with other settings, also on the JDK of the property
 * {@code jdk25.home}.
 */
class GoldenKeysTest {

    static Stream<List<String>> settings() {
        String here = System.getProperty("java.home");
        Stream<List<String>> always = Stream.of(
                List.of(here, "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
                List.of(
                        here,
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.timezone=America/Los_Angeles",
                        "-Dfile.encoding=UTF-16"),
                List.of(here, "-Duser.language=ar", "-Dfile.encoding=ISO-8859-1", "-Xint", "-XX:hashCode=2"));
        String other = System.getProperty("jdk25.home", "");
        return other.isEmpty()
                ? always
                : Stream.concat(always, Stream.of(List.of(other, "-Duser.language=de", "-Duser.timezone=UTC")));
    }

    @Test
    @Assertion({"K1", "K3"})
    void keys_are_those_of_the_table() throws Exception {
        assertEquals(table(), Golden.keys());
    }

    @Test
    @Assertion("K2")
    void no_two_keys_of_the_table_are_equal() throws Exception {
        assertEquals(table().size(), table().values().stream().distinct().count());
        assertTrue(table().size() > 90, "keys: " + table().size());
    }

    @ParameterizedTest
    @MethodSource("settings")
    @Assertion("K1")
    void another_process_makes_the_keys_of_the_table(List<String> setting) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(setting.get(0), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(setting.subList(1, setting.size()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Golden.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        Map<String, String> keys = lines(process.getInputStream());

        assertEquals(0, process.waitFor());
        assertEquals(table(), keys);
    }

    private static Map<String, String> table() throws IOException {
        try (InputStream table = GoldenKeysTest.class.getResourceAsStream("golden-keys.txt")) {
            return lines(table);
        }
    }

    private static Map<String, String> lines(InputStream stream) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(" "))
                .forEach(line -> keys.put(line[0], line[1]));
        return keys;
    }
}
