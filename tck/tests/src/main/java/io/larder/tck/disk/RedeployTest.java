package io.larder.tck.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Wars;
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
            Path.of("target", "almanac-" + UUID.randomUUID() + ".txt").toAbsolutePath();

    private static final Path PRESS =
            Path.of("target", "press-" + UUID.randomUUID() + ".txt").toAbsolutePath();

    @Deployment(name = "almanac", managed = false, testable = false)
    static WebArchive war() {
        return Wars.annotated(RedeployTest.class, Almanac.class, Almanac.Page.class)
                .addAsResource(new StringAsset(LOG.toString()), Almanac.PLACE);
    }

    @Deployment(name = "press", managed = false, testable = false)
    static WebArchive press() {
        return Wars.named("press", Newsroom.class, Press.class, Press.Sheet.class)
                .addAsResource(new StringAsset(PRESS.toString()), Newsroom.PLACE);
    }

    @Test
    @Assertion({"P1", "D7"})
    void redeployed_application_hits_what_it_had_computed(@ArquillianResource Deployer deployer) throws Exception {
        deployer.deploy("almanac");
        deployer.undeploy("almanac");

        deployer.deploy("almanac");
        deployer.undeploy("almanac");

        assertEquals(List.of("computed", "right", "right"), Files.readAllLines(LOG));
    }

    @Test
    @Assertion({"P1", "Y1", "I1"})
    void redeployed_application_replays_and_finds_entries_under_inputs(@ArquillianResource Deployer deployer)
            throws Exception {
        deployer.deploy("press");
        deployer.undeploy("press");
        List<String> first = Files.readAllLines(PRESS);
        Files.delete(PRESS);

        deployer.deploy("press");
        deployer.undeploy("press");

        assertEquals(
                List.of("computed a report", "printed [sun]", "seen [moon]", "a report", "computed a distance", "5km"),
                first);
        assertEquals(List.of("printed [sun]", "seen [moon]", "a report", "5km"), Files.readAllLines(PRESS));
    }
}
