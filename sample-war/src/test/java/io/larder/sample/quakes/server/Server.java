package io.larder.sample.quakes.server;

import java.io.IOException;

/** A server that can run one WAR. */
interface Server {

    /** Starts the server with the WAR deployed. The process is started when this returns; the WAR answers later. */
    Process start(LaunchOptions options) throws IOException, InterruptedException;

    static Server named(String name) {
        return switch (name) {
            case "wildfly" -> new WildFly();
            case "payara" -> new Payara();
            default ->
                throw new IllegalArgumentException("There is no server " + name + "; there are wildfly and payara.");
        };
    }
}
