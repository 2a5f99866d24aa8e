package io.larder.tck.framework;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;

/**
 * The messages of a failed deployment, as the deployer sees them.
 *
 * @param messages all messages, from the outermost to the innermost
 */
public record DeploymentFailure(String messages) {

    /** Deploys an archive whose deployment has to fail. */
    public static DeploymentFailure of(Deployer deployer, String deployment) {
        try {
            deployer.deploy(deployment);
        } catch (Exception e) {
            return of(e);
        }
        deployer.undeploy(deployment);
        throw new AssertionError(deployment + " was deployed");
    }

    static DeploymentFailure of(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return new DeploymentFailure(String.join("\n", messages));
    }
}
