package io.larder.internal.core.key;

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
        String javaHome = System.getProperty("java.home");
        Stream<List<String>> always = Stream.of(
                List.of(javaHome, "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"),
                List.of(
                        javaHome,
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.timezone=America/Los_Angeles",
                        "-Dfile.encoding=UTF-16"),
                List.of(javaHome, "-Duser.language=ar", "-Dfile.encoding=ISO-8859-1", "-Xint", "-XX:hashCode=2"));
        String otherJavaHome = System.getProperty("jdk25.home", "");
        return otherJavaHome.isEmpty()
                ? always
                : Stream.concat(always, Stream.of(List.of(otherJavaHome, "-Duser.language=de", "-Duser.timezone=UTC")));
    }

    @Test
    @Assertion({"K1", "K3"})
    void keys_equal_the_golden_keys() throws Exception {
        assertEquals(goldenKeys(), GoldenKeys.keys());
    }

    @Test
    @Assertion("K2")
    void golden_keys_are_distinct() throws Exception {
        assertEquals(
                goldenKeys().size(), goldenKeys().values().stream().distinct().count());
        assertTrue(goldenKeys().size() > 90, "keys: " + goldenKeys().size());
    }

    @ParameterizedTest
    @MethodSource("settings")
    @Assertion("K1")
    void another_process_generates_the_golden_keys(List<String> setting) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(setting.get(0), "bin", "java").toString());
        command.add("-XX:+UnlockExperimentalVMOptions");
        command.addAll(setting.subList(1, setting.size()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(GoldenKeys.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        Map<String, String> keys = lines(process.getInputStream());

        assertEquals(0, process.waitFor());
        assertEquals(goldenKeys(), keys);
    }

    private static Map<String, String> goldenKeys() throws IOException {
        try (InputStream goldenKeys = GoldenKeysTest.class.getResourceAsStream("golden-keys.txt")) {
            return lines(goldenKeys);
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
