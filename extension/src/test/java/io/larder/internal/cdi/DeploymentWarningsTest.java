package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.coherence.cdi.CacheAdd;
import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.quarkus.cache.CacheInvalidate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.Connection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
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
    void a_bean_that_calls_its_own_cached_method_is_pointed_out() {
        assertEquals(List.of("LARDER-01050 Selfish#read(int)"), warnings(Selfish.class));
        assertTrue(
                lines(Selfish.class)
                        .get(0)
                        .contains(
                                "is called on this, in inBranches, inLambda, inLoop, inSuper, plain, read, reference;"),
                () -> lines(Selfish.class).toString());
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

    abstract static class SelfishBase {
        abstract int read(int number);

        int inSuper() {
            return read(2);
        }
    }

    @ApplicationScoped
    static class Selfish extends SelfishBase {

        @Inject
        Selfish injected;

        @Override
        @CacheData
        int read(int number) {
            return number <= 1 ? 1 : read(number - 1);
        }

        int plain() {
            return 1 + read(Integer.parseInt("1"));
        }

        int inBranches(boolean first) {
            int sum = first ? plain() : 2;
            return read(sum);
        }

        int inLoop(int most) {
            int sum = 0;
            for (int i = 0; i < most; i++) {
                sum += read(i);
            }
            return sum;
        }

        Supplier<Integer> inLambda() {
            return () -> read(1);
        }

        IntUnaryOperator reference() {
            return this::read;
        }

        int throughTheContainer() {
            return injected.read(1) + other(injected);
        }

        static int other(Selfish bean) {
            return bean.read(1);
        }

        int perhaps(boolean mine) {
            Selfish one = mine ? this : injected;
            Selfish other = mine ? injected : this;
            return one.read(1) + other.read(1);
        }

        int passedOn() {
            return other(this) + other(injected, this);
        }

        int other(Selfish bean, Selfish same) {
            Selfish either = same.plain() > 1 ? bean : same;
            return either.read(1);
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
