package io.larder.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of servers in the README: names and versions of the modules of the kit, and the numbers of their recorded runs. */
final class ServerTable {

    private static final String HEAD = """
            | server | Jakarta EE | tests, by Java version | ran | left out |
            |---|---|---|---|---|
            """;

    private static final List<Server> SERVERS = List.of(
            new Server("WildFly", "10", "wildfly", "pom.xml", "version.wildfly", "kit"),
            new Server("Payara", "10", "payara", "pom.xml", "version.payara", "kit"),
            new Server("Open Liberty", "10", "open-liberty", "tck/open-liberty/pom.xml", "version.open-liberty", "kit"),
            new Server("GlassFish", "11", "glassfish", "tck/glassfish/pom.xml", "version.glassfish", "kit"),
            new Server("WildFly Preview", "11", "wildfly-preview", "pom.xml", "version.wildfly", "kit"),
            new Server("Weld", "CDI 4.0", "weld", "pom.xml", "version.weld", "kit"),
            new Server(
                    "Payara Micro", "11", "payara-micro", "tck/payara-micro/pom.xml", "version.payara-micro", "smoke"),
            new Server(
                    "Tomcat", "servlets; Weld in the WAR", "tomcat", "tck/tomcat/pom.xml", "version.tomcat", "smoke"),
            new Server("Jetty", "servlets; Weld in the WAR", "jetty", "tck/jetty/pom.xml", "version.jetty", "smoke"),
            new Server(
                    "OpenWebBeans SE",
                    "CDI 4.0",
                    "openwebbeans",
                    "tck/openwebbeans/pom.xml",
                    "version.openwebbeans",
                    "smoke"),
            new Server("Weld SE", "CDI 4.1", "weld-6", "tck/weld-6/pom.xml", "version.weld-6", "smoke"));

    private final Path project;

    /** @param project its root directory */
    ServerTable(Path project) {
        this.project = project;
    }

    /** One line a server and Java version for which a run is recorded in {@code docs/servers}. */
    String text() throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        for (Server server : SERVERS) {
            String version = version(server);
            runs(server)
                    .forEach((java, run) -> table.append("| %s %s | %s | %s, Java %s | %s | %s |\n"
                            .formatted(
                                    server.name, version, server.platform, server.tests, java, run.ran, run.excluded)));
        }
        return table.toString();
    }

    private String version(Server server) throws IOException {
        Matcher version = Pattern.compile("<" + Pattern.quote(server.versionProperty) + ">([^<]+)</"
                        + Pattern.quote(server.versionProperty))
                .matcher(Files.readString(project.resolve(server.pom)));
        if (!version.find()) {
            throw new IllegalStateException("no " + server.versionProperty + " in " + server.pom);
        }
        return version.group(1);
    }

    private TreeMap<Integer, Run> runs(Server server) throws IOException {
        TreeMap<Integer, Run> runs = new TreeMap<>();
        Path file = project.resolve("docs/servers/larder-tck-" + server.module + ".properties");
        if (Files.exists(file)) {
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
            for (String key : lines.stringPropertyNames()) {
                String[] numbers = lines.getProperty(key).split(" ");
                runs.put(Integer.valueOf(key.replace("java.", "")), new Run(numbers[0], numbers[1]));
            }
        }
        return runs;
    }

    /**
     * A module of the kit.
     *
     * @param platform what the server has
     * @param pom where its version stands
     * @param tests the kit, or the smoke application
     */
    private record Server(
            String name, String platform, String module, String pom, String versionProperty, String tests) {}

    private record Run(String ran, String excluded) {}
}
