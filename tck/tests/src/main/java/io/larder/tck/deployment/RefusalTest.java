package io.larder.tck.deployment;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Refusal;
import io.larder.tck.framework.Wars;
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
class RefusalTest {

    @Deployment(name = "methods", managed = false, testable = false)
    static WebArchive methods() {
        return Wars.named("refused-methods", BrokenMethods.class);
    }

    @Deployment(name = "types", managed = false, testable = false)
    static WebArchive types() {
        return Wars.named("refused-types", BrokenTypes.class);
    }

    @Test
    @Assertion({"V1", "V2"})
    void what_is_wrong_with_methods_is_reported_together(@ArquillianResource Deployer deployer) {
        assertReports(
                Refusal.of(deployer, "methods"),
                "LARDER-01010 io.larder.tck.deployment.BrokenMethods$OnClass: @CacheData",
                "LARDER-01011 io.larder.tck.deployment.BrokenMethods$Methods#hidden(): @CacheData",
                "LARDER-01011 io.larder.tck.deployment.BrokenMethods$Methods#shared(): @CacheResource",
                "LARDER-01011 io.larder.tck.deployment.BrokenMethods$Methods#closed(): @CacheData",
                "LARDER-01013 io.larder.tck.deployment.BrokenMethods$Methods#twice(): ",
                "LARDER-01002 io.larder.tck.deployment.BrokenMethods$Settings#soon(): ",
                "LARDER-01003 io.larder.tck.deployment.BrokenMethods$Settings#none(): ",
                "LARDER-01014 io.larder.tck.deployment.BrokenMethods$Settings#stale(): ");
    }

    @Test
    @Assertion({"V1", "V2", "C2", "D4", "K6"})
    void what_is_wrong_with_types_and_names_is_reported_together(@ArquillianResource Deployer deployer) {
        assertReports(
                Refusal.of(deployer, "types"),
                "LARDER-01012 io.larder.tck.deployment.BrokenTypes$FinalClass#sealed(): @CacheData",
                "LARDER-01016 io.larder.tck.deployment.BrokenTypes$Types#keyed(java.lang.Thread): ",
                "LARDER-01017 io.larder.tck.deployment.BrokenTypes$Types#stream(): ",
                "LARDER-01017 io.larder.tck.deployment.BrokenTypes$Types#iterator(): ",
                "LARDER-01017 io.larder.tck.deployment.BrokenTypes$Types#publisher(): ",
                "LARDER-01017 io.larder.tck.deployment.BrokenTypes$Types#future(): ",
                "LARDER-01020 io.larder.tck.deployment.BrokenTypes$Types#nothing(): ",
                "LARDER-01021 io.larder.tck.deployment.BrokenTypes$Names#wipe(): @CacheClear names ",
                "LARDER-01015 io.larder.tck.deployment.BrokenTypes$Names#",
                "LARDER-01023 io.larder.tck.deployment.BrokenTypes$Names#released(): ",
                "LARDER-01024 io.larder.tck.deployment.BrokenTypes$Effects#input(): ",
                "LARDER-01025 io.larder.tck.deployment.BrokenTypes$Effects#effect(): ",
                "LARDER-01026 io.larder.tck.deployment.BrokenTypes$Effects#effect(): ");
    }

    private static void assertReports(Refusal refusal, String... problems) {
        assertAll(
                refusal.text(),
                Stream.concat(Stream.of("LARDER-01000 "), Stream.of(problems))
                        .map(problem -> () -> assertTrue(refusal.text().contains(problem), problem)));
    }
}
