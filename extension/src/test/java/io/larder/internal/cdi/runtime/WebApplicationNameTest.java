package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The story: on Tomcat, Jetty and TomEE every application was called "application", and two of them shared files and MBeans. */
class WebApplicationNameTest {

    /** As Tomcat's. */
    public static final class TomcatLoader extends ClassLoader {

        private final String name;

        TomcatLoader(String name) {
            this.name = name;
        }

        public String getContextName() {
            return name;
        }
    }

    /** As Jetty's. */
    public static final class JettyLoader extends ClassLoader {

        private final String path;

        JettyLoader(String path) {
            this.path = path;
        }

        public Context getContext() {
            return new Context(path);
        }
    }

    /** What the loader belongs to. */
    public record Context(String path) {

        public String getContextPath() {
            return path;
        }
    }

    /** Says no. */
    public static final class FailingLoader extends ClassLoader {

        public String getContextName() {
            throw new IllegalStateException("stopped");
        }
    }

    @Test
    @Assertion("W4")
    void the_context_of_tomcat_and_jetty_is_the_name() {
        assertEquals(Optional.of("shop"), WebApplicationName.of(new TomcatLoader("/shop")));
        assertEquals(Optional.of("shop##2"), WebApplicationName.of(new TomcatLoader("/shop##2")));
        assertEquals(Optional.of("shop/old"), WebApplicationName.of(new TomcatLoader("/shop/old")));
        assertEquals(Optional.of("shop"), WebApplicationName.of(new JettyLoader("/shop")));
    }

    @Test
    @Assertion("W4")
    void the_application_at_the_root_has_a_name_too() {
        assertEquals(Optional.of("ROOT"), WebApplicationName.of(new TomcatLoader("")));
        assertEquals(Optional.of("ROOT"), WebApplicationName.of(new JettyLoader("/")));
    }

    @Test
    @Assertion("W4")
    void another_loader_has_none() {
        assertEquals(Optional.empty(), WebApplicationName.of(getClass().getClassLoader()));
        assertEquals(Optional.empty(), WebApplicationName.of(new FailingLoader()));
    }
}
