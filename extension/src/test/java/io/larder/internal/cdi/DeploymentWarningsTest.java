package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.coherence.cdi.CacheAdd;
import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.quarkus.cache.CacheInvalidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.Serializable;
import java.sql.Connection;
import java.util.List;
import java.util.logging.Level;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;
import org.springframework.cache.annotation.Cacheable;

class DeploymentWarningsTest {

    @Test
    @Assertion("V4")
    void a_cache_of_all_callers_on_a_short_lived_bean_is_pointed_out() {
        assertEquals(
                List.of("LARDER-01052 Visit#read()", "LARDER-01052 Visitor#read()"),
                warnings(Visit.class, Visitor.class, Shop.class));
    }

    @Test
    @Assertion("V4")
    void a_void_data_method_without_replayed_effects_is_pointed_out() {
        assertEquals(List.of("LARDER-01054 Warming#warm()"), warnings(Warming.class));
    }

    @Test
    @Assertion("V4")
    void an_annotated_class_that_can_be_no_bean_is_pointed_out_and_one_that_was_left_out_is_not() {
        assertEquals(
                List.of("LARDER-01051 Inner", "LARDER-01051 Unmade"),
                warnings(Shop.class, Unmade.class, Inner.class, LeftOut.class, Base.class, Below.class));
    }

    @Test
    @Assertion("V3")
    void annotations_of_other_caches_are_pointed_out_with_the_line_to_write_instead() {
        assertEquals(
                List.of(
                        "LARDER-01055 Elsewhere#add()",
                        "LARDER-01055 Elsewhere#drop()",
                        "LARDER-01055 Elsewhere#open()",
                        "LARDER-01055 Elsewhere#read()"),
                warnings(Elsewhere.class));
        List<String> lines = lines(Elsewhere.class);
        assertEquals(
                List.of("@CacheClear(\"NAME\")", "@CacheClear(\"NAME\")", "@CacheResource", "@CacheData"),
                lines.stream()
                        .map(line -> line.replaceFirst(".*; write (@\\w+(\\(\"NAME\"\\))?).*", "$1"))
                        .toList());
    }

    private static List<String> warnings(Class<?>... beans) {
        return lines(beans).stream()
                .map(line ->
                        line.substring(0, line.indexOf(": ")).replace(DeploymentWarningsTest.class.getName() + "$", ""))
                .toList();
    }

    private static List<String> lines(Class<?>... beans) {
        try (LoggedLines logged = new LoggedLines()) {
            new Weld()
                    .disableDiscovery()
                    .addExtension(new LarderExtension())
                    .addBeanClasses(beans)
                    .initialize()
                    .close();
            return logged.lines(Level.WARNING).stream().sorted().toList();
        }
    }

    @RequestScoped
    static class Visit {
        @CacheData
        String read() {
            return "";
        }
    }

    @SessionScoped
    static class Visitor implements Serializable {
        private static final long serialVersionUID = 1L;

        @CacheResource
        String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class Shop {
        @CacheData
        String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class Warming {
        @CacheData
        void warm() {}
    }

    static class Unmade {
        private final String name;

        Unmade(String name) {
            this.name = name;
        }

        @CacheData
        String read() {
            return name;
        }
    }

    class Inner {
        @CacheData
        String read() {
            return "";
        }
    }

    @Alternative
    @ApplicationScoped
    static class LeftOut {
        @CacheData
        String read() {
            return "";
        }
    }

    abstract static class Base {
        @CacheData
        String read() {
            return "";
        }
    }

    @ApplicationScoped
    static class Below extends Base {}

    @ApplicationScoped
    static class Elsewhere {
        @Cacheable
        String read() {
            return "";
        }

        @Cacheable
        Connection open() {
            throw new UnsupportedOperationException();
        }

        @CacheAdd
        String add() {
            return "";
        }

        @CacheInvalidate
        void drop() {}
    }
}
