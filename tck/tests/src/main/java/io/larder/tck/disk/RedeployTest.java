package io.larder.tck.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looks from outside, over two deployments. */
@ExtendWith(ArquillianExtension.class)
class RedeployTest {

    /** Another one in each run, and an argument of the method: what earlier runs left is of no use to this one. */
    private static final Path LOG =
            Path.of("target", "persistent-" + UUID.randomUUID() + ".txt").toAbsolutePath();

    private static final Path EFFECTS_LOG = Path.of("target", "persistent-effects-" + UUID.randomUUID() + ".txt")
            .toAbsolutePath();

    @Deployment(name = "persistent", managed = false, testable = false)
    static WebArchive war() {
        return Deployments.annotated(
                        RedeployTest.class, PersistentDataBean.class, PersistentDataBean.PersistentValue.class)
                .addAsResource(new StringAsset(LOG.toString()), PersistentDataBean.LOG_PATH_RESOURCE);
    }

    @Deployment(name = "persistent-effects", managed = false, testable = false)
    static WebArchive effectsWar() {
        return Deployments.named(
                        "persistent-effects", PersistentEffectsBean.class, EffectsBean.class, EffectsBean.Payload.class)
                .addAsResource(new StringAsset(EFFECTS_LOG.toString()), PersistentEffectsBean.LOG_PATH_RESOURCE);
    }

    @Test
    @Assertion({"P1", "D7"})
    void redeployed_application_hits_persisted_entries(@ArquillianResource Deployer deployer) throws Exception {
        deployer.deploy("persistent");
        deployer.undeploy("persistent");

        deployer.deploy("persistent");
        deployer.undeploy("persistent");

        assertEquals(List.of("loaded", "right", "right"), Files.readAllLines(LOG));
    }

    @Test
    @Assertion({"P1", "Y1", "I1"})
    void redeployed_application_replays_effects_and_matches_inputs(@ArquillianResource Deployer deployer)
            throws Exception {
        deployer.deploy("persistent-effects");
        deployer.undeploy("persistent-effects");
        List<String> first = Files.readAllLines(EFFECTS_LOG);
        Files.delete(EFFECTS_LOG);

        deployer.deploy("persistent-effects");
        deployer.undeploy("persistent-effects");

        assertEquals(
                List.of(
                        "loaded with effects",
                        "replayed [sun]",
                        "observed [moon]",
                        "value",
                        "loaded with input",
                        "5km"),
                first);
        assertEquals(List.of("replayed [sun]", "observed [moon]", "value", "5km"), Files.readAllLines(EFFECTS_LOG));
    }
}
