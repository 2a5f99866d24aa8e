package io.larder.tck.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.DeploymentFailure;
import io.larder.tck.framework.Deployments;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several modules in one application. */
@ExtendWith(ArquillianExtension.class)
class EarTest {

    /** Stays deployed; its URL locates the server. */
    @Deployment(name = "leak-counter", testable = false)
    static WebArchive leakCounter() {
        return Deployments.withoutLarder("leak-counter", LeakCounterServlet.class, ClassLoaderLeaks.class);
    }

    @Deployment(name = "two-wars", managed = false, testable = false)
    static EnterpriseArchive twoWars() {
        return ShrinkWrap.create(EnterpriseArchive.class, "two-wars.ear")
                .addAsModule(Deployments.named("left", ContextPathBean.class, ContextPathServlet.class))
                .addAsModule(Deployments.named("right", ContextPathBean.class, ContextPathServlet.class));
    }

    @Deployment(name = "library", managed = false, testable = false)
    static EnterpriseArchive library() {
        return ShrinkWrap.create(EnterpriseArchive.class, "library.ear")
                .addAsLibrary(Deployments.larderJar())
                .addAsModule(Deployments.withoutLarder("module", ContextPathBean.class, ContextPathServlet.class));
    }

    @Test
    @Assertion("W4")
    void two_wars_of_one_ear_share_nothing(
            @ArquillianResource Deployer deployer, @OperateOnDeployment("leak-counter") @ArquillianResource URL base)
            throws Exception {
        deployer.deploy("two-wars");
        try {
            get(base, "/left/clear");
            get(base, "/right/clear");
            assertEquals("/left 1", get(base, "/left/get"));
            assertEquals("/right 1", get(base, "/right/get"));

            get(base, "/left/clear");

            assertEquals("/right 1", get(base, "/right/get"));
            assertEquals("/left 2", get(base, "/left/get"));
        } finally {
            deployer.undeploy("two-wars");
        }
    }

    @Test
    @Assertion({"V1", "W4"})
    void the_jar_in_the_shared_library_of_an_ear_is_rejected(@ArquillianResource Deployer deployer) {
        DeploymentFailure failure = DeploymentFailure.of(deployer, "library");

        assertTrue(
                failure.messages().contains("LARDER-01028 " + ContextPathBean.class.getName() + ": "),
                failure.messages());
    }

    private static String get(URL base, String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base.toURI().resolve("/") + path.substring(1)))
                                .build(),
                        BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}
