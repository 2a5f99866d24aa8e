package io.larder.tck.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Methods that read the context of their caller are found on the server too, where class files lie in a deployed archive. */
@ExtendWith(ArquillianExtension.class)
class ContextWarningTest {

    private static final String BEAN = "io.larder.tck.deployment.ContextBeans$ReadsContext#";

    @Inject
    DeploymentLog log;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(ContextWarningTest.class, ContextBeans.class, DeploymentLog.class)
                .addAsServiceProvider(Extension.class, DeploymentLog.class);
    }

    @Test
    @Assertion("V6")
    void each_method_that_reads_context_is_warned_of_once_with_the_path_of_calls() {
        TreeMap<String, String> warnings = warnings()
                .collect(Collectors.toMap(
                        text -> text.replaceFirst("(?s).*" + Pattern.quote(BEAN) + "(\\w+)\\(\\).*", "$1"),
                        text -> text,
                        (one, other) -> one + " " + other,
                        TreeMap::new));

        assertEquals(
                List.of("caller", "clock", "locale", "requestBean"),
                List.copyOf(warnings.keySet()),
                warnings::toString);
        assertContains(
                warnings.get("requestBean"), "request", "Texts#greeting", "CurrentTenant#name", "allowContext = true");
        assertContains(warnings.get("caller"), "caller", "getUserPrincipal", "scope = SESSION");
        assertContains(warnings.get("locale"), "locale", "Locale.getDefault", "@CacheInput");
        assertContains(warnings.get("clock"), "clock", "LocalDate.now", "write ttl");
    }

    @Test
    @Assertion("V6")
    void a_reviewed_method_is_not_warned_of() {
        assertEquals(
                0,
                warnings()
                        .filter(text -> Stream.of("reviewed", "callerOfSession", "clockWithTtl", "input", "parameter")
                                .anyMatch(method -> text.contains(BEAN + method + "(")))
                        .count());
    }

    private Stream<String> warnings() {
        return log.messages().stream().filter(text -> text.contains("LARDER-01061"));
    }

    private static void assertContains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }
}
