package io.larder.tck.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ValidDeploymentTest {

    @Inject
    DeploymentLog log;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(ValidDeploymentTest.class, ValidBeans.class, DeploymentLog.class)
                .addAsServiceProvider(Extension.class, DeploymentLog.class);
    }

    @Test
    @Assertion("V2")
    void a_deployment_without_problems_logs_one_line() {
        List<String> lines =
                log.messages().stream().filter(text -> text.contains("LARDER-")).toList();

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("LARDER-01100 2 data caches, 1 resource cache, kept in "), lines::toString);
    }

    @Test
    @Assertion("V1")
    void vetoed_and_disabled_beans_are_not_validated() {
        assertEquals(2, caches.data().caches().size());
        assertEquals(1, caches.resources().caches().size());
    }
}
