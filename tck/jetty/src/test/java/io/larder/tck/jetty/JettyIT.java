package io.larder.tck.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.smoke.SmokeApplication;
import io.larder.tck.smoke.SmokeClient;
import java.io.File;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.ee10.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jetty has servlets and nothing else of Jakarta EE; the WAR has Weld and Larder's jar. */
class JettyIT {

    private static final List<File> WELD =
            List.of(new File(System.getProperty("tck.directory"), "libraries/weld-servlet-shaded.jar"));

    @TempDir
    File wars;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();

    @BeforeEach
    void start() throws Exception {
        connector.setHost("localhost");
        server.addConnector(connector);
        server.setHandler(contexts);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        // The server stops the contexts that it started, and these are not among them.
        for (Handler context : contexts.getHandlers()) {
            context.stop();
        }
        server.stop();
    }

    @Test
    void one_jar_in_the_war_is_enough() throws Exception {
        new SmokeClient(deploy("/shop", SmokeApplication.file(war("shop"), wars))).checkAll();
    }

    @Test
    void two_wars_are_two_applications_one_of_them_exploded() throws Exception {
        SmokeClient first = new SmokeClient(deploy("/shop", SmokeApplication.file(war("shop"), wars)));
        deploy("/stock", SmokeApplication.exploded(war("stock"), wars, "stock-1.0"));

        assertEquals(List.of("shop", "stock"), first.names());
    }

    private URI deploy(String path, File war) throws Exception {
        WebAppContext context = new WebAppContext(war.getAbsolutePath(), path);
        context.addConfiguration(new AnnotationConfiguration());
        context.setThrowUnavailableOnStartupException(true);
        // In seconds; the default, a minute, is too short on a machine that is busy with other things.
        context.setAttribute(AnnotationConfiguration.MAX_SCAN_WAIT, 600);
        contexts.addHandler(context);
        context.start();
        return URI.create("http://localhost:" + connector.getLocalPort() + path + "/");
    }

    private static WebArchive war(String name) {
        return SmokeApplication.war(name, "", WELD);
    }
}
