package io.larder.internal.cdi.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class DeploymentProblemsTest {

    @Test
    @Assertion({"V1", "V2"})
    void all_problems_of_a_deployment_are_reported_together() {
        DefinitionException failure = assertThrows(
                DefinitionException.class, () -> deploy(UnsupportedMethods.class, FinalBean.class, OnClass.class));

        assertEquals(
                List.of(
                        "LARDER-01000 6 problems with the caches of this deployment:",
                        "1. LARDER-01012 " + FinalBean.class.getName()
                                + "#read(): @CacheData is on a method of a final class, which no container intercepts;"
                                + " take away final from the class, or the annotation",
                        "2. LARDER-01010 " + OnClass.class.getName()
                                + ": @CacheResource is on the class; write it on each method that it is meant for",
                        "3. LARDER-01013 " + UnsupportedMethods.class.getName()
                                + "#both(): the method has both @CacheData and @CacheResource; keep @CacheData where each"
                                + " caller may have a copy, @CacheResource where all callers share the object",
                        "4. LARDER-01011 " + UnsupportedMethods.class.getName()
                                + "#fixed(): @CacheData is on a final method, which no container intercepts; take away"
                                + " final or the annotation",
                        "5. LARDER-01011 " + UnsupportedMethods.class.getName()
                                + "#hidden(): @CacheData is on a private method, which no container intercepts; take away"
                                + " private or the annotation",
                        "6. LARDER-01002 " + UnsupportedMethods.class.getName()
                                + "#late(): ttl = \"5 parsecs\" has an unknown unit; write \"90s\" or \"PT1H30M\""),
                lines(failure));
    }

    @Test
    @Assertion("V1")
    void vetoed_disabled_and_specialized_beans_are_not_validated() {
        try (WeldContainer container =
                weld(VetoedBean.class, Disabled.class, Old.class, New.class).initialize()) {
            assertEquals("new", container.select(Old.class).get().read());
        }
    }

    @Test
    @Assertion("V2")
    void valid_deployment_logs_one_line() {
        try (LogCapture log = new LogCapture();
                WeldContainer container = weld(Old.class, New.class).initialize()) {
            assertTrue(container.isRunning());
            List<String> lines = log.lines(Level.INFO);
            assertEquals(1, lines.size(), lines::toString);
            assertTrue(
                    lines.get(0).startsWith("LARDER-01100 1 data cache, 0 resource caches, kept in "), lines::toString);
        }
    }

    private static void deploy(Class<?>... beans) {
        weld(beans).initialize().close();
    }

    private static Weld weld(Class<?>... beans) {
        return new Weld().disableDiscovery().addExtension(new LarderExtension()).addBeanClasses(beans);
    }

    private static List<String> lines(Exception failure) {
        return Stream.of(String.valueOf(failure.getMessage()).split("\\R"))
                .map(String::strip)
                .dropWhile(line -> !line.contains("LARDER-01000"))
                .map(line -> line.replaceFirst("^.*LARDER-01000", "LARDER-01000"))
                .toList();
    }

    @ApplicationScoped
    static class UnsupportedMethods {
        @CacheData
        private String hidden() {
            return "";
        }

        @CacheData
        final String fixed() {
            return hidden();
        }

        @CacheData
        @CacheResource
        String both() {
            return "";
        }

        @CacheData(ttl = "5 parsecs")
        String late() {
            return "";
        }
    }

    @ApplicationScoped
    static final class FinalBean {
        @CacheData
        String read() {
            return "";
        }
    }

    @ApplicationScoped
    @CacheResource
    static class OnClass {}

    @Vetoed
    static class VetoedBean {
        @CacheData(maxEntries = 0)
        String read() {
            return "";
        }
    }

    @Alternative
    @ApplicationScoped
    static class Disabled {
        @CacheData(maxEntries = 0)
        String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class Old {
        @CacheData(maxEntries = 0)
        String read() {
            return "old";
        }
    }

    @ApplicationScoped
    @Specializes
    static class New extends Old {
        @Override
        @CacheData
        String read() {
            return "new";
        }
    }
}
