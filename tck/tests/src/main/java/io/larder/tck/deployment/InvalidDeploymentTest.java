package io.larder.tck.deployment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.DeploymentFailure;
import io.larder.tck.framework.Deployments;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each line of V1 is looked at in plain Java; here it is seen that it reaches the one who deploys, with all the others. */
@ExtendWith(ArquillianExtension.class)
class InvalidDeploymentTest {

    @Deployment(name = "methods", managed = false, testable = false)
    static WebArchive methods() {
        return Deployments.named("invalid-methods", InvalidMethods.class);
    }

    @Deployment(name = "types", managed = false, testable = false)
    static WebArchive types() {
        return Deployments.named("invalid-types", InvalidTypes.class);
    }

    @Test
    @Assertion({"V1", "V2"})
    void all_problems_of_methods_are_reported_together(@ArquillianResource Deployer deployer) {
        assertReports(
                DeploymentFailure.of(deployer, "methods"),
                "LARDER-01010 io.larder.tck.deployment.InvalidMethods$OnClass: @CacheData",
                "LARDER-01011 io.larder.tck.deployment.InvalidMethods$Methods#privateMethod(): @CacheData",
                "LARDER-01011 io.larder.tck.deployment.InvalidMethods$Methods#staticMethod(): @CacheResource",
                "LARDER-01011 io.larder.tck.deployment.InvalidMethods$Methods#finalMethod(): @CacheData",
                "LARDER-01013 io.larder.tck.deployment.InvalidMethods$Methods#dataAndResource(): ",
                "LARDER-01002 io.larder.tck.deployment.InvalidMethods$Attributes#invalidTtl(): ",
                "LARDER-01002 io.larder.tck.deployment.InvalidMethods$Attributes#zeroMaxEntries(): ",
                "LARDER-01014 io.larder.tck.deployment.InvalidMethods$Attributes#maxStaleWithoutTtl(): ");
    }

    @Test
    @Assertion({"V1", "V2", "C2", "D4", "K6"})
    void all_problems_of_types_and_names_are_reported_together(@ArquillianResource Deployer deployer) {
        assertReports(
                DeploymentFailure.of(deployer, "types"),
                "LARDER-01012 io.larder.tck.deployment.InvalidTypes$FinalClass#method(): @CacheData",
                "LARDER-01016 io.larder.tck.deployment.InvalidTypes$Types#unsupportedKey(java.lang.Thread): ",
                "LARDER-01017 io.larder.tck.deployment.InvalidTypes$Types#stream(): ",
                "LARDER-01017 io.larder.tck.deployment.InvalidTypes$Types#iterator(): ",
                "LARDER-01017 io.larder.tck.deployment.InvalidTypes$Types#publisher(): ",
                "LARDER-01017 io.larder.tck.deployment.InvalidTypes$Types#future(): ",
                "LARDER-01020 io.larder.tck.deployment.InvalidTypes$Types#voidResource(): ",
                "LARDER-01021 io.larder.tck.deployment.InvalidTypes$Names#unknownName(): @CacheClear names ",
                "LARDER-01015 io.larder.tck.deployment.InvalidTypes$Names#",
                "LARDER-01023 io.larder.tck.deployment.InvalidTypes$Names#invalidRelease(): ",
                "LARDER-01024 io.larder.tck.deployment.InvalidTypes$InputsAndEffects#input(): ",
                "LARDER-01025 io.larder.tck.deployment.InvalidTypes$InputsAndEffects#effect(): ",
                "LARDER-01026 io.larder.tck.deployment.InvalidTypes$InputsAndEffects#effect(): ");
    }

    private static void assertReports(DeploymentFailure failure, String... problems) {
        assertAll(
                failure.messages(),
                Stream.concat(Stream.of("LARDER-01000 "), Stream.of(problems))
                        .map(problem -> () -> assertTrue(failure.messages().contains(problem), problem)));
    }
}
