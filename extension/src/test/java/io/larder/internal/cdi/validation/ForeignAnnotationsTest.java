package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.LogCapture;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

/** Every annotation of another cache that is known, and docs/migrating.md, which has a row for each. */
class ForeignAnnotationsTest {

    /** Comes from everywhere. */
    @ApplicationScoped
    public static class ForeignAnnotatedBean {

        @com.oracle.coherence.cdi.CacheGet
        public String data0() {
            return "";
        }

        @com.oracle.coherence.cdi.CacheGet
        public InputStream resource0() {
            return InputStream.nullInputStream();
        }

        @com.oracle.coherence.cdi.CacheAdd
        public void change1() {}

        @com.oracle.coherence.cdi.CachePut
        public void change2() {}

        @com.oracle.coherence.cdi.CacheRemove
        public void change3() {}

        @io.micronaut.cache.annotation.Cacheable
        public String data4() {
            return "";
        }

        @io.micronaut.cache.annotation.Cacheable
        public InputStream resource4() {
            return InputStream.nullInputStream();
        }

        @io.micronaut.cache.annotation.CachePut
        public void change5() {}

        @io.micronaut.cache.annotation.CacheInvalidate
        public void change6() {}

        @io.quarkus.cache.CacheResult
        public String data7() {
            return "";
        }

        @io.quarkus.cache.CacheResult
        public InputStream resource7() {
            return InputStream.nullInputStream();
        }

        @io.quarkus.cache.CacheInvalidate
        public void change8() {}

        @io.quarkus.cache.CacheInvalidateAll
        public void change9() {}

        @javax.cache.annotation.CacheResult
        public String data10() {
            return "";
        }

        @javax.cache.annotation.CacheResult
        public InputStream resource10() {
            return InputStream.nullInputStream();
        }

        @javax.cache.annotation.CachePut
        public void change11() {}

        @javax.cache.annotation.CacheRemove
        public void change12() {}

        @javax.cache.annotation.CacheRemoveAll
        public void change13() {}

        @org.springframework.cache.annotation.Cacheable
        public String data14() {
            return "";
        }

        @org.springframework.cache.annotation.Cacheable
        public InputStream resource14() {
            return InputStream.nullInputStream();
        }

        @org.springframework.cache.annotation.CachePut
        public void change15() {}

        @org.springframework.cache.annotation.CacheEvict
        public void change16() {}
    }

    @Test
    @Assertion("V3")
    void each_foreign_annotation_is_one_warning_with_its_replacement() {
        assertEquals(methods().map(ForeignAnnotationsTest::expected).sorted().toList(), lines());
    }

    @Test
    @Assertion("V3")
    void each_foreign_annotation_has_a_row_in_the_migration_guide() throws IOException {
        String guide = Files.readString(Path.of("../docs/migrating.md"));

        methods().map(method -> annotation(method)).forEach(type -> {
            String section = guide.substring(guide.indexOf("`" + type.getPackageName() + "`"));
            String rows = section.substring(
                    0, section.indexOf("\n## ", 1) < 0 ? section.length() : section.indexOf("\n## ", 1));
            assertTrue(rows.contains("| `@" + type.getSimpleName()), () -> type + " in " + rows);
        });
    }

    private static Stream<Method> methods() {
        return Stream.of(ForeignAnnotatedBean.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    private static Class<? extends Annotation> annotation(Method method) {
        return method.getAnnotations()[0].annotationType();
    }

    private static String expected(Method method) {
        String replacement = method.getName().startsWith("data")
                ? "@CacheData"
                : method.getName().startsWith("resource") ? "@CacheResource" : "@CacheClear(\"NAME\")";
        return "LARDER-01055 " + ForeignAnnotatedBean.class.getName() + "#" + method.getName() + "(): @"
                + annotation(method).getName() + " is of another cache; Larder does not read it; write " + replacement;
    }

    /** Up to what is to be written. */
    private static List<String> lines() {
        try (LogCapture log = new LogCapture()) {
            new Weld()
                    .disableDiscovery()
                    .addExtension(new LarderExtension())
                    .addBeanClasses(ForeignAnnotatedBean.class)
                    .initialize()
                    .close();
            return log.lines(Level.WARNING).stream()
                    .map(line -> line.replaceFirst("(; write @\\w+(?:\\(\"NAME\"\\))?).*", "$1"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
