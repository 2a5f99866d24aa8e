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
    public Process start(Launch launch) throws IOException, InterruptedException {
        Path domains = launch.work();
        if (Files.notExists(domains.resolve(Launch.CONTEXT))) {
            createDomain(launch, domains);
        }
        Path commands = Files.writeString(
                domains.resolve("commands"),
                "deploy --force=true --contextroot " + Launch.CONTEXT + " --name " + Launch.CONTEXT + " \""
                        + launch.war() + "\"\n");
        List<String> command = asadmin(launch, "start-domain");
        command.addAll(List.of("--verbose", "--domaindir", domains.toString()));
        command.addAll(List.of("--postbootcommandfile", commands.toString(), Launch.CONTEXT));
        return launch.process(command).start();
    }

    private static void createDomain(Launch launch, Path domains) throws IOException, InterruptedException {
        Iterator<Integer> ports = Ports.free(1 + OTHER_PORTS.size()).iterator();
        List<String> command = asadmin(launch, "create-domain");
        command.addAll(List.of("--nopassword", "--domaindir", domains.toString()));
        command.addAll(List.of("--instanceport", String.valueOf(launch.port())));
        command.addAll(List.of("--adminport", String.valueOf(ports.next())));
        List<String> properties =
                OTHER_PORTS.stream().map(name -> name + "=" + ports.next()).toList();
        command.addAll(List.of("--domainproperties", String.join(":", properties), Launch.CONTEXT));
        if (launch.process(command).start().waitFor() != 0) {
            throw new IOException("Payara made no domain; see " + launch.log());
        }
    }

    /** What the script {@code asadmin} does, on every operating system. */
    private static List<String> asadmin(Launch launch, String command) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path asadmin = launch.home().resolve(Path.of("glassfish", "lib", "client", "appserver-cli.jar"));
        return new ArrayList<>(List.of(java.toString(), "-jar", asadmin.toString(), command));
    }
}
