package io.larder.internal.cdi.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.coherence.cdi.CacheAdd;
import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.LogCapture;
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
    void application_wide_cache_on_a_short_lived_bean_is_a_warning() {
        assertEquals(
                List.of("LARDER-01052 RequestScopedBean#read()", "LARDER-01052 SessionScopedBean#read()"),
                warnings(RequestScopedBean.class, SessionScopedBean.class, Shop.class));
    }

    @Test
    @Assertion("V4")
    void self_invocation_of_a_cached_method_is_a_warning() {
        assertEquals(List.of("LARDER-01050 SelfInvoking#read(int)"), warnings(SelfInvoking.class));
        assertTrue(
                lines(SelfInvoking.class)
                        .get(0)
                        .contains(
                                "is called on this, in inBranches, inLambda, inLoop, inSuper, plain, read, reference;"),
                () -> lines(SelfInvoking.class).toString());
    }

    @Test
    @Assertion("V4")
    void void_data_method_without_replayed_effects_is_a_warning() {
        assertEquals(List.of("LARDER-01054 Warming#warm()"), warnings(Warming.class));
    }

    @Test
    @Assertion("V4")
    void annotated_class_that_cannot_be_a_bean_is_a_warning_unless_disabled() {
        assertEquals(
                List.of("LARDER-01051 Inner", "LARDER-01051 NoSuitableConstructor"),
                warnings(
                        Shop.class,
                        NoSuitableConstructor.class,
                        Inner.class,
                        DisabledAlternative.class,
                        Base.class,
                        Subclass.class));
    }

    @Test
    @Assertion("V3")
    void foreign_cache_annotation_is_a_warning_with_its_replacement() {
        assertEquals(
                List.of(
                        "LARDER-01055 ForeignAnnotated#add()",
                        "LARDER-01055 ForeignAnnotated#drop()",
                        "LARDER-01055 ForeignAnnotated#open()",
                        "LARDER-01055 ForeignAnnotated#read()"),
                warnings(ForeignAnnotated.class));
        List<String> lines = lines(ForeignAnnotated.class);
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
        try (LogCapture log = new LogCapture()) {
            new Weld()
                    .disableDiscovery()
                    .addExtension(new LarderExtension())
                    .addBeanClasses(beans)
                    .initialize()
                    .close();
            return log.lines(Level.WARNING).stream().sorted().toList();
        }
    }

    @RequestScoped
    static class RequestScopedBean {
        @CacheData
        String read() {
            return "";
        }
    }

    @SessionScoped
    static class SessionScopedBean implements Serializable {
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

    abstract static class SelfInvokingBase {
        abstract int read(int number);

        int inSuper() {
            return read(2);
        }
    }

    @ApplicationScoped
    static class SelfInvoking extends SelfInvokingBase {

        @Inject
        SelfInvoking injected;

        @Override
        @CacheData
        public int read(int number) {
            return number <= 1 ? 1 : read(number - 1);
        }

        int plain() {
            return 1 + read(Integer.parseInt("1"));
        }

        int inBranches(boolean first) {
            int sum = first ? plain() : 2;
            return read(sum);
        }

        int inLoop(int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
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

        int throughContainerReference() {
            return injected.read(1) + other(injected);
        }

        static int other(SelfInvoking bean) {
            return bean.read(1);
        }

        int ambiguousReceiver(boolean self) {
            SelfInvoking one = self ? this : injected;
            SelfInvoking other = self ? injected : this;
            return one.read(1) + other.read(1);
        }

        int receiverPassedAsArgument() {
            return other(this) + other(injected, this);
        }

        int other(SelfInvoking bean, SelfInvoking same) {
            SelfInvoking either = same.plain() > 1 ? bean : same;
            return either.read(1);
        }
    }

    @ApplicationScoped
    static class Warming {
        @CacheData
        void warm() {}
    }

    static class NoSuitableConstructor {
        private final String name;

        NoSuitableConstructor(String name) {
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
    static class DisabledAlternative {
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
    static class Subclass extends Base {}

    @ApplicationScoped
    static class ForeignAnnotated {
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
