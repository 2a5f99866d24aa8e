package io.larder.tck.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks from outside: inside, nothing is left to look. */
@ExtendWith(ArquillianExtension.class)
class UndeployTest {

    private static final Path LOG = Path.of("target", "released.txt").toAbsolutePath();

    @Deployment(name = "startup-resources", managed = false, testable = false)
    static WebArchive war() {
        return Deployments.annotated(UndeployTest.class, StartupResourceBean.class)
                .addAsResource(new StringAsset(LOG.toString()), StartupResourceBean.LOG_PATH_RESOURCE);
    }

    @Test
    @Assertion({"R2", "R3"})
    void undeploying_releases_in_the_reverse_order_of_creation(@ArquillianResource Deployer deployer) throws Exception {
        Files.deleteIfExists(LOG);

        deployer.deploy("startup-resources");

        assertEquals(List.of("opened first", "opened second", "opened third"), Files.readAllLines(LOG));

        deployer.undeploy("startup-resources");

        assertEquals(
                List.of("released third", "released second", "released first"),
                Files.readAllLines(LOG).subList(3, 6));
        assertEquals(6, Files.readAllLines(LOG).size());
    }
}
