package io.larder.tck.smoke;

import java.io.File;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as a WAR: its classes, Larder's jar, and the libraries that the server lacks. */
public final class SmokeApplication {

    /** Where it serves its statistics. */
    static final String METRICS = "/observe/caches";

    private static final String SETTINGS = "larder.metrics.path=" + METRICS + "\n";

    private SmokeApplication() {}

    /**
     * The WAR.
     *
     * @param name without {@code .war}
     * @param settings lines for the configuration, besides those that every smoke application has
     * @param libraries for {@code WEB-INF/lib}, besides Larder's jar
     */
    public static WebArchive war(String name, String settings, List<File> libraries) {
        StringAsset lines = new StringAsset(SETTINGS + settings);
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(SmokeBean.class, SmokeBean.SmokeEffects.class, SmokeChecks.class, SmokeServlet.class)
                .addAsWebInfResource(new StringAsset(""), "beans.xml")
                // Which of the two is read depends on the server; the other one is a warning at most.
                .addAsResource(lines, "META-INF/larder.properties")
                .addAsResource(lines, "META-INF/microprofile-config.properties")
                .addAsLibraries(libraries.toArray(File[]::new))
                .addAsLibrary(larder());
    }

    /** Writes it as a file into the directory. */
    public static File file(WebArchive war, File directory) {
        File file = new File(directory, war.getName());
        war.as(ZipExporter.class).exportTo(file, true);
        return file;
    }

    /** Writes it as a directory of the given name into the directory. */
    public static File exploded(WebArchive war, File directory, String name) {
        return war.as(ExplodedExporter.class).exportExploded(directory, name);
    }

    private static File larder() {
        File jar = new File(System.getProperty("tck.jar", ""));
        if (!jar.isFile()) {
            throw new IllegalStateException("Package the extension first: there is no " + jar);
        }
        return jar;
    }
}
