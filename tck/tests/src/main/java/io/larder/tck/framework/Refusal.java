package io.larder.tck.framework;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;

/**
 * What a container says when it refuses a deployment, as the one who deploys gets to see it.
 *
 * @param text all messages, from the outermost to the innermost
 */
public record Refusal(String text) {

    /** Deploys what has to be refused. */
    public static Refusal of(Deployer deployer, String deployment) {
        try {
            deployer.deploy(deployment);
        } catch (Exception e) {
            return of(e);
        }
        deployer.undeploy(deployment);
        throw new AssertionError(deployment + " was deployed");
    }

    static Refusal of(Throwable failure) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return new Refusal(String.join("\n", messages));
    }
}
