package io.larder.tck.framework;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs of the kit: the test's classes, and of Larder the one jar. */
public final class Wars {

    /** Where the jar lies; empty: the extension is on the class path already. */
    private static final String JAR = System.getProperty("larder.tck.jar", "");

    private Wars() {}

    /** The first class is the test, which gives the WAR its name; nested classes come along. */
    public static WebArchive annotated(Class<?> test, Class<?>... more) {
        return with(BeansXml.annotated(), test, more);
    }

    /** With this {@code beans.xml}. */
    public static WebArchive with(Asset beansXml, Class<?> test, Class<?>... more) {
        return without(test, more).addAsWebInfResource(beansXml, "beans.xml");
    }

    /** Without a {@code beans.xml}. */
    public static WebArchive without(Class<?> test, Class<?>... more) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClass(test)
                .addClasses(more)
                .addClasses(Runs.class);
        if (!JAR.isEmpty()) {
            File jar = new File(JAR);
            if (!jar.isFile()) {
                throw new IllegalStateException("Package the extension first: there is no " + jar);
            }
            war.addAsLibrary(jar, "larder-standalone.jar");
        }
        return war;
    }
}
