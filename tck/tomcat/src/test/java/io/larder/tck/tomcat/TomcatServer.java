package io.larder.tck.tomcat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat in this process, on a free port, with a base directory of its own. */
final class TomcatServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    /** @param base its {@code catalina.base} */
    TomcatServer(Path base) throws LifecycleException, IOException {
        Files.createDirectories(base.resolve("webapps"));
        tomcat.setBaseDir(base.toString());
        tomcat.setHostname("localhost");
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.getHost().setAppBase("webapps");
        tomcat.start();
    }

    /**
     * Deploys a WAR or a directory.
     *
     * @param path its context path
     * @return its address
     */
    URI deploy(String path, File war) {
        tomcat.addWebapp(path, war.getAbsolutePath());
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path + "/");
    }

    void undeploy(String path) throws LifecycleException {
        var context = tomcat.getHost().findChild(path);
        context.stop();
        tomcat.getHost().removeChild(context);
        context.destroy();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
