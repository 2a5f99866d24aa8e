package io.larder.benchmark;

import io.larder.benchmark.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** On what it was measured. */
final class Environment {

    private Environment() {}

    static Table table(MeasurementProfile profile, String python) throws IOException {
        Table table = new Table("", "");
        table.row("day, mode", LocalDate.now(ZoneOffset.UTC) + ", " + profile.name());
        table.row(
                "machine",
                processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + memory("MemTotal") / 1024 + " MiB");
        table.row("system", System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        table.row("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        table.row("flags of the heap", "`" + String.join(" ", JmhRunner.FLAGS) + "`");
        table.row(
                "of the large frames",
                "`"
                        + String.join(" ", JmhRunner.frameFlags(0))
                                .replace("-Xms0m", "-Xms…")
                                .replace("-Xmx0m", "-Xmx…")
                        + "`");
        table.row("libraries", versions());
        table.row("Python", python.isEmpty() ? "not installed: `apt-get install python3-pandas`" : python);
        return table;
    }

    private static String versions() throws IOException {
        Properties versions = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        }
        versions.setProperty(
                "Caffeine",
                String.valueOf(com.github.benmanes.caffeine.cache.Caffeine.class
                        .getPackage()
                        .getImplementationVersion()));
        return String.join(
                ", ",
                new TreeSet<>(versions.stringPropertyNames())
                        .stream()
                                .map(name -> name + " " + versions.getProperty(name))
                                .toList());
    }

    private static String processor() throws IOException {
        return find("/proc/cpuinfo", "model name");
    }

    /** Of {@code /proc/meminfo}, in KiB; 0 where there is no such file. */
    static long memory(String name) throws IOException {
        String found = find("/proc/meminfo", name).replaceAll("\\D", "");
        return found.isEmpty() ? 0 : Long.parseLong(found);
    }

    private static String find(String file, String name) throws IOException {
        Path path = Path.of(file);
        List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
