package io.larder.tck.monitoring;

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
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks from outside, over deployments of one application in which somebody edits a class or a value, at the reasons of misses. */
@ExtendWith(ArquillianExtension.class)
class EditedClassTest {

    private static final Path LOG =
            Path.of("target", "edited-class-" + UUID.randomUUID() + ".txt").toAbsolutePath();

    private static final StringAsset CONFIGURATION = new StringAsset("larder.application=edited-class");

    private static final String BEAN = """
            package edited;

            import io.larder.CacheData;
            import io.larder.CacheMiss;
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
            public class EditedBean {

                @Inject
                EditedBean self;

                void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws Exception {
                    self.value("secret");
                    write("served");
                }

                void missed(@Observes CacheMiss miss) throws Exception {
                    write(miss.reason() + miss.detail().map(detail -> " " + detail).orElse(""));
                }

                @CacheData(persist = PersistenceMode.DISK)
                public Object value(String key) {
                    return Values.of(Rates.rate(1));
                }

                private static void write(String line) throws Exception {
                    try (var text = EditedBean.class.getResourceAsStream("/log-path.txt")) {
                        Path log = Path.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                        Files.writeString(log, line + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    }
                }
            }
            """;

    private static WebArchive war(String name, String rate, String field) {
        CompiledClasses classes = CompiledClasses.of(Map.of(
                "edited.EditedBean",
                BEAN,
                "edited.Rates",
                "package edited; public class Rates { public static int rate(int n) { return " + rate + "; } }",
                "edited.Values",
                "package edited; public class Values {"
                        + " public static Object of(int n) { return new java.util.ArrayList<>(java.util.List.of(new Item(n))); } }",
                "edited.Item",
                "package edited; public class Item { private final " + field
                        + "; public Item(int n) { amount = n; } }"));
        return classes.addTo(Deployments.named(name), "edited", "WEB-INF/classes/")
                .addAsResource(CONFIGURATION, "META-INF/microprofile-config.properties")
                .addAsResource(CONFIGURATION, "META-INF/larder.properties")
                .addAsResource(new StringAsset(LOG.toString()), "log-path.txt");
    }

    @Deployment(name = "first", managed = false, testable = false)
    static WebArchive first() {
        return war("edited-class-first", "n + 1", "int amount");
    }

    @Deployment(name = "edited", managed = false, testable = false)
    static WebArchive edited() {
        return war("edited-class-edited", "n + 2", "int amount");
    }

    @Deployment(name = "other-field", managed = false, testable = false)
    static WebArchive otherField() {
        return war("edited-class-other-field", "n + 2", "long amount");
    }

    @Test
    @Assertion({"O4", "O5"})
    void edited_class_is_named_as_the_reason_of_the_miss(@ArquillianResource Deployer deployer) throws Exception {
        assertEquals(List.of("NEVER_SEEN", "served"), logOf(deployer, "first"));
        assertEquals(List.of("served"), logOf(deployer, "first"));
        assertEquals(List.of("CODE_CHANGED edited.Rates#rate(int)", "served"), logOf(deployer, "edited"));
        assertEquals(List.of("served"), logOf(deployer, "edited"));
        assertEquals(
                List.of("CODE_CHANGED edited.Item#constructor(int), fields of edited.Item", "served"),
                logOf(deployer, "other-field"));
    }

    private static List<String> logOf(Deployer deployer, String deployment) throws Exception {
        Files.deleteIfExists(LOG);
        deployer.deploy(deployment);
        deployer.undeploy(deployment);
        return Files.readAllLines(LOG);
    }
}
