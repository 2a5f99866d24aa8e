package io.larder.tck.framework;

import io.larder.tck.Assertion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs of the kit: the test's classes, and of Larder the one jar. */
public final class Deployments {

    private static final Pattern STANDALONE_JAR = Pattern.compile("jar:(file:.*/larder-[^/]*-standalone\\.jar)!/.*");

    /**
     * Where the jar lies that each WAR gets: the system property, else the standalone jar on the class path. Empty: none, the
     * extension is on the container's class path already.
     */
    private static final String JAR =
            Optional.ofNullable(System.getProperty("tck.jar")).orElseGet(Deployments::findStandaloneJar);

    /** What the tests use inside the container. */
    private static final Class<?>[] SUPPORT = {
        Assertion.class,
        Await.class,
        Caller.class,
        MethodGates.class,
        BothKinds.class,
        LogCapture.class,
        InvocationCounter.class
    };

    private Deployments() {}

    /** The first class is the test, which gives the WAR its name; nested classes are included. */
    public static WebArchive annotated(Class<?> test, Class<?>... others) {
        return withBeansXml(BeansXml.annotated(), test, others);
    }

    /** With this {@code beans.xml}. */
    public static WebArchive withBeansXml(Asset beansXml, Class<?> test, Class<?>... others) {
        return withoutBeansXml(test, others).addAsWebInfResource(beansXml, "beans.xml");
    }

    /** Without a {@code beans.xml}. */
    public static WebArchive withoutBeansXml(Class<?> test, Class<?>... others) {
        return base(test.getSimpleName(), others).addClass(test);
    }

    /** Of a test that runs outside of the container and has several WARs. */
    public static WebArchive named(String name, Class<?>... classes) {
        return base(name, classes).addAsWebInfResource(BeansXml.annotated(), "beans.xml");
    }

    /** The same without Larder. */
    public static WebArchive withoutLarder(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(classes)
                .addAsWebInfResource(BeansXml.annotated(), "beans.xml");
    }

    /** Larder's jar; only where a WAR gets one. */
    public static File larderJar() {
        File jar = new File(JAR);
        if (!jar.isFile()) {
            throw new IllegalStateException("Package the extension first: there is no " + jar);
        }
        return jar;
    }

    private static String findStandaloneJar() {
        try {
            return Collections.list(Deployments.class
                            .getClassLoader()
                            .getResources("META-INF/services/jakarta.enterprise.inject.spi.Extension"))
                    .stream()
                    .map(URL::toString)
                    .map(STANDALONE_JAR::matcher)
                    .filter(Matcher::matches)
                    .map(found -> Path.of(URI.create(found.group(1))).toString())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no standalone jar of Larder is on the class path; add it, or name it by -Dtck.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WebArchive base(String name, Class<?>... classes) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(classes)
                .addClasses(SUPPORT);
        if (!JAR.isEmpty()) {
            war.addAsLibrary(larderJar(), "larder-standalone.jar");
        }
        return war;
    }
}
