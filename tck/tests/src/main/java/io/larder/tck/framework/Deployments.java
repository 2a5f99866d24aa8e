package io.larder.tck.framework;

import io.larder.tck.Assertion;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WARs of the kit: the test's classes, and of Larder the one jar. */
public final class Deployments {

    /** Where the jar lies; empty: the extension is on the class path already. */
    private static final String JAR = System.getProperty("tck.jar", "");

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
