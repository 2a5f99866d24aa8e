package io.larder.sample.quakes.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Payara, with a domain of its own for each port: Payara's ports stand in the domain. */
final class Payara implements Server {

    private static final List<String> OTHER_PORTS = List.of(
            "http.ssl.port",
            "jms.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "domain.jmxPort",
            "osgi.shell.telnet.port",
            "java.debugger.port");

    @Override
    public Process start(LaunchOptions options) throws IOException, InterruptedException {
        Path domains = options.workDirectory();
        if (Files.notExists(domains.resolve(LaunchOptions.CONTEXT))) {
            createDomain(options, domains);
        }
        Path commands = Files.writeString(
                domains.resolve("commands"),
                "deploy --force=true --contextroot " + LaunchOptions.CONTEXT + " --name " + LaunchOptions.CONTEXT
                        + " \"" + options.war() + "\"\n");
        List<String> command = asadmin(options, "start-domain");
        command.addAll(List.of("--verbose", "--domaindir", domains.toString()));
        command.addAll(List.of("--postbootcommandfile", commands.toString(), LaunchOptions.CONTEXT));
        return options.process(command).start();
    }

    private static void createDomain(LaunchOptions options, Path domains) throws IOException, InterruptedException {
        Iterator<Integer> ports = Ports.free(1 + OTHER_PORTS.size()).iterator();
        List<String> command = asadmin(options, "create-domain");
        command.addAll(List.of("--nopassword", "--domaindir", domains.toString()));
        command.addAll(List.of("--instanceport", String.valueOf(options.port())));
        command.addAll(List.of("--adminport", String.valueOf(ports.next())));
        List<String> properties =
                OTHER_PORTS.stream().map(name -> name + "=" + ports.next()).toList();
        command.addAll(List.of("--domainproperties", String.join(":", properties), LaunchOptions.CONTEXT));
        if (options.process(command).start().waitFor() != 0) {
            throw new IOException("Payara made no domain; see " + options.logFile());
        }
    }

    /** What the script {@code asadmin} does, on every operating system. */
    private static List<String> asadmin(LaunchOptions options, String command) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path asadmin = options.home().resolve(Path.of("glassfish", "lib", "client", "appserver-cli.jar"));
        return new ArrayList<>(List.of(java.toString(), "-jar", asadmin.toString(), command));
    }
}
