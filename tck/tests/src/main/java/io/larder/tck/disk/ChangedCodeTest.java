package io.larder.tck.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.CompiledClasses;
import io.larder.tck.framework.Deployments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Looks from outside, over deployments of one application in which code changes that the cached method does not call itself. All classes
 * but the changed one are the same, byte for byte.
 */
@ExtendWith(ArquillianExtension.class)
class ChangedCodeTest {

    private static final Path LOG =
            Path.of("target", "changed-code-" + UUID.randomUUID() + ".txt").toAbsolutePath();

    /** One name for all versions: archives of one name cannot be in one test. For servers with MicroProfile Config, and without. */
    private static final StringAsset CONFIGURATION = new StringAsset("larder.application=changed-code");

    private static final String BEAN = """
            package changed;

            import io.larder.CacheData;
            import io.larder.PersistenceMode;
            import jakarta.enterprise.context.ApplicationScoped;
            import jakarta.enterprise.context.Initialized;
            import jakarta.enterprise.event.Observes;
            import jakarta.inject.Inject;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            @ApplicationScoped
            public class ChangedCodeBean {

                @Inject
                ChangedCodeBean self;

                void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws Exception {
                    try (var text = ChangedCodeBean.class.getResourceAsStream("/log-path.txt")) {
                        Path log = Path.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                        write(log, self.value(new Query(log.toString())).text());
                    }
                }

                @CacheData(persist = PersistenceMode.DISK, unless = Unwanted.class)
                public Text value(Query query) throws Exception {
                    write(Path.of(query.file()), "loaded");
                    return new Text(library.Facade.text());
                }

                private static void write(Path log, String line) throws Exception {
                    Files.writeString(log, line + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
            """;

    private static final String CODEC = """
            package changed;

            import io.larder.spi.ValueCodec;
            import jakarta.enterprise.context.ApplicationScoped;
            import java.lang.reflect.Type;
            import java.nio.charset.StandardCharsets;

            @ApplicationScoped
            public class TextCodec implements ValueCodec {

                public boolean supports(Type type) {
                    return type == Text.class;
                }

                public byte[] write(Object value, Type type) {
                    return (((Text) value).text() + "CODEC").getBytes(StandardCharsets.UTF_8);
                }

                public Object read(byte[] bytes, Type type) {
                    return new Text(new String(bytes, StandardCharsets.UTF_8));
                }
            }
            """;

    private static final String ENCODER = """
            package changed;

            import io.larder.spi.KeyEncoder;
            import io.larder.spi.KeyWriter;
            import jakarta.enterprise.context.ApplicationScoped;

            @ApplicationScoped
            public class QueryEncoder implements KeyEncoder<Query> {

                public Class<Query> type() {
                    return Query.class;
                }

                public void encode(Query query, KeyWriter out) {
                    if (query.file().length() != ENCODER) {
                        out.put(query.file());
                    }
                }
            }
            """;

    /** Versions of the library's second class, of the codec, the encoder and the predicate. */
    private static WebArchive war(String name, int library, int codec, int encoder, int predicate) {
        CompiledClasses classes = CompiledClasses.of(Map.of(
                "changed.ChangedCodeBean",
                BEAN,
                "changed.Text",
                "package changed; public record Text(String text) {}",
                "changed.Query",
                "package changed; public record Query(String file) {}",
                "changed.TextCodec",
                CODEC.replace("CODEC", ", codec " + codec),
                "changed.QueryEncoder",
                ENCODER.replace("ENCODER", String.valueOf(encoder)),
                "changed.Unwanted",
                "package changed; public class Unwanted implements java.util.function.Predicate<Object> {"
                        + " public boolean test(Object value) { return value.hashCode() == " + predicate + "; } }",
                "library.Facade",
                "package library; public class Facade { public static String text() { return Text.text(); } }",
                "library.Text",
                "package library; class Text { static String text() { return \"library " + library + "\"; } }"));
        JavaArchive jar = classes.addTo(ShrinkWrap.create(JavaArchive.class, "library.jar"), "library", "");
        return classes.addTo(Deployments.named(name), "changed", "WEB-INF/classes/")
                .addAsLibrary(jar)
                .addAsResource(CONFIGURATION, "META-INF/microprofile-config.properties")
                .addAsResource(CONFIGURATION, "META-INF/larder.properties")
                .addAsResource(new StringAsset(LOG.toString()), "log-path.txt");
    }

    @Deployment(name = "first", managed = false, testable = false)
    static WebArchive first() {
        return war("changed-code-first", 1, 1, 1, 1);
    }

    @Deployment(name = "other-library", managed = false, testable = false)
    static WebArchive otherLibrary() {
        return war("changed-code-other-library", 2, 1, 1, 1);
    }

    @Deployment(name = "other-codec", managed = false, testable = false)
    static WebArchive otherCodec() {
        return war("changed-code-other-codec", 2, 2, 1, 1);
    }

    @Deployment(name = "other-encoder", managed = false, testable = false)
    static WebArchive otherEncoder() {
        return war("changed-code-other-encoder", 2, 2, 2, 1);
    }

    @Deployment(name = "other-predicate", managed = false, testable = false)
    static WebArchive otherPredicate() {
        return war("changed-code-other-predicate", 2, 2, 2, 2);
    }

    /** The facade of the library, the method and everything that it calls in the application are the same each time. */
    @Test
    @Assertion({"F1", "F7", "F8"})
    void entry_is_loaded_again_after_a_change_of_library_codec_encoder_or_predicate(
            @ArquillianResource Deployer deployer) throws Exception {
        assertEquals(List.of("loaded", "library 1"), logOf(deployer, "first"));
        assertEquals(List.of("library 1, codec 1"), logOf(deployer, "first"));
        assertEquals(List.of("loaded", "library 2"), logOf(deployer, "other-library"));
        assertEquals(List.of("loaded", "library 2"), logOf(deployer, "other-codec"));
        assertEquals(List.of("library 2, codec 2"), logOf(deployer, "other-codec"));
        assertEquals(List.of("loaded", "library 2"), logOf(deployer, "other-encoder"));
        assertEquals(List.of("loaded", "library 2"), logOf(deployer, "other-predicate"));
        assertEquals(List.of("library 2, codec 2"), logOf(deployer, "other-predicate"));
    }

    private static List<String> logOf(Deployer deployer, String deployment) throws Exception {
        Files.deleteIfExists(LOG);
        deployer.deploy(deployment);
        deployer.undeploy(deployment);
        return Files.readAllLines(LOG);
    }
}
