package io.larder.tck.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * The numbers of one complete run on one container, from which the table of servers in the README is made.
 *
 * @param container its module
 * @param java the feature version of the JVM
 * @param executed how many tests of the kit ran
 * @param excluded how many are left out with a reason
 */
record RunRecord(String container, int java, int executed, int excluded) {

    /** One file a container, one line a Java version: {@code java.17 = 160 3}. The lines of other versions stay. */
    void write(Path directory) throws IOException {
        Path file = directory.resolve(container + ".properties");
        TreeMap<String, String> lines = new TreeMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            lines.put(line.replaceFirst("\\s*=.*", ""), line);
        }
        String key = "java." + java;
        lines.put(key, key + " = " + executed + " " + excluded);
        Files.createDirectories(directory);
        Files.write(file, lines.values());
    }
}
