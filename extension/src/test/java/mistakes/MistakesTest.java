package mistakes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.Caches;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mistakes.Mistake.Call;
import mistakes.Mistake.Cure;
import mistakes.Mistake.Occasion;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake gets its message, and the code after each cure works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakesTest {

    /** All nested classes of these are beans where a mistake or a cure needs them. */
    private static final List<Class<?>> TABLES = List.of(
            Declarations.class,
            Combinations.class,
            Clears.class,
            Results.class,
            Contents.class,
            Arguments.class,
            Silent.class,
            Calls.class);

    private final Warnings warnings = new Warnings();
    private WeldContainer cured;
    private boolean writesDocument;

    static Stream<Mistake> all() {
        return MistakesDocument.CHAPTERS.values().stream().flatMap(List::stream);
    }

    @BeforeAll
    void deployTheCures(@TempDir Path directory) {
        System.setProperty("larder.directory", directory.toString());
        writesDocument = "true".equals(System.clearProperty("larder.docs.write")); // no key of Larder
        System.setProperty("larder.jmx", "false"); // two containers at a time would have one name there
        Class<?>[] beans = Stream.concat(
                        all().flatMap(mistake -> mistake.cures().stream()).<Class<?>>map(Cure::bean),
                        TABLES.stream().flatMap(MistakesTest::helpers))
                .distinct()
                .toArray(Class<?>[]::new);
        cured = container(beans).initialize();
        assertEquals(List.of(), warnings.taken());
        cured.select(RequestContextController.class).get().activate();
        BoundSessionContext sessions =
                cured.select(BoundSessionContext.class, BoundLiteral.INSTANCE).get();
        sessions.associate(new HashMap<>());
        sessions.activate();
    }

    @AfterAll
    void end() {
        cured.close();
        warnings.close();
        System.clearProperty("larder.jmx");
        System.clearProperty("larder.directory");
    }

    @ParameterizedTest
    @MethodSource("all")
    @Assertion({"V1", "V3", "V4", "V5", "V6", "D4", "K6"})
    void mistake_gets_its_message(Mistake mistake) {
        warnings.taken();
        assertEquals(MistakesDocument.read().message(mistake.title()), seen(mistake));
    }

    private String seen(Mistake mistake) {
        return switch (mistake.occasion()) {
            case DEPLOYMENT -> refused(mistake);
            case CALL -> failed(mistake);
            case WARNING, CALL_WARNING -> warned(mistake);
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    @Assertion({"H1", "V5"})
    void code_after_each_cure_works(Mistake mistake) {
        assertTrue(!mistake.cures().isEmpty());
        assertAll(mistake.cures().stream().map(cure -> () -> works(cure)));
    }

    @Test
    void document_lists_all_and_nothing_else() throws Exception {
        MistakesDocument written = MistakesDocument.read();
        Map<String, String> messages = new LinkedHashMap<>();
        if (writesDocument) {
            for (Mistake mistake : all().toList()) {
                warnings.taken();
                messages.put(mistake.title(), seen(mistake));
            }
            MistakesDocument.of(messages).write();
        } else {
            all().forEach(mistake -> messages.put(mistake.title(), written.message(mistake.title())));
        }
        assertEquals(
                MistakesDocument.of(messages).text(), MistakesDocument.read().text());
    }

    @Test
    void there_are_many_and_each_has_a_title_of_its_own() {
        assertTrue(all().count() >= 40, () -> all().count() + " mistakes");
        assertEquals(all().count(), all().map(Mistake::title).distinct().count());
    }

    private static String refused(Mistake mistake) {
        DefinitionException refused = assertThrows(
                DefinitionException.class,
                () -> container(beans(mistake)).initialize().close());
        List<String> problems = refused.getMessage()
                .lines()
                .filter(line -> line.matches(" +\\d+\\. .*"))
                .map(line -> line.replaceFirst("^ *\\d+\\. ", ""))
                .toList();
        return String.join("\n", problems);
    }

    private static String failed(Mistake mistake) {
        try (WeldContainer container = container(beans(mistake)).initialize()) {
            Throwable failed = assertThrows(Exception.class, () -> call(container, mistake.wrong(), mistake.attempt()));
            while (failed.getCause() != null
                    && !String.valueOf(failed.getMessage()).startsWith("LARDER-")) {
                failed = failed.getCause(); // observers' exceptions are wrapped
            }
            return String.valueOf(failed.getMessage());
        }
    }

    private String warned(Mistake mistake) {
        try (WeldContainer container = container(beans(mistake)).initialize()) {
            if (mistake.occasion() == Occasion.CALL_WARNING) {
                call(container, mistake.wrong(), mistake.attempt());
                call(container, mistake.wrong(), mistake.attempt());
            }
            // A duration is another one in each run.
            return String.join("\n", warnings.taken()).replaceAll("took (less than )?[0-9]+ ms", "took 8 ms");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private <B> void works(Cure<B> cure) throws Exception {
        long before = hits();
        Object first = call(cured, cure.bean(), cure.call());

        Object second = call(cured, cure.bean(), cure.call());

        assertTrue(Objects.deepEquals(first, second), cure.applied());
        assertTrue(hits() > before, cure.applied());
        assertEquals(List.of(), warnings.taken(), cure.applied());
    }

    private long hits() {
        Caches caches = cured.select(Caches.class).get();
        return Stream.of(caches.data(), caches.resources())
                .flatMap(group -> group.caches().stream())
                .mapToLong(cache -> cache.stats().hits())
                .sum();
    }

    @SuppressWarnings("unchecked")
    private static <B> Object call(WeldContainer container, Class<?> bean, Call<B> call) throws Exception {
        return call.on((B) container.select(bean).get());
    }

    private static Class<?>[] beans(Mistake mistake) {
        return Stream.concat(Stream.of(mistake.wrong()), helpers(mistake.wrong().getDeclaringClass()))
                .distinct()
                .toArray(Class<?>[]::new);
    }

    /** Beans that others of the table have injected. */
    private static Stream<Class<?>> helpers(Class<?> table) {
        return Arrays.stream(table.getDeclaredClasses()).filter(type -> type.isAnnotationPresent(Collaborator.class));
    }

    private static Weld container(Class<?>... beans) {
        Weld weld = new Weld().disableDiscovery().beanClasses(beans);
        ServiceLoader.load(Extension.class).forEach(weld::addExtension);
        return weld;
    }

    /** What Larder warns of. */
    private static final class Warnings extends Handler {

        private final Logger logger = Logger.getLogger("io.larder");
        private final List<String> lines = new ArrayList<>();

        Warnings() {
            logger.addHandler(this);
        }

        List<String> taken() {
            List<String> taken = List.copyOf(lines);
            lines.clear();
            return taken;
        }

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
                lines.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
