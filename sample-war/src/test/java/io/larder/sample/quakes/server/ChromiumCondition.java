package io.larder.sample.quakes.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Asks for chromium, and says once in a run what is left out without it. */
final class ChromiumCondition implements ExecutionCondition {

    private static final Logger LOG = System.getLogger("io.larder.sample.quakes");

    private static final String SKIPPED =
            "The tests that look at the pages in a browser are left out: there is no chromium with"
                    + " chromedriver on the path. On Debian and Ubuntu: apt-get install chromium chromium-driver";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isInstalled()) {
            return ConditionEvaluationResult.enabled("chromium is installed");
        }
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ChromiumCondition.class))
                .getOrComputeIfAbsent("warned", key -> {
                    LOG.log(Level.WARNING, SKIPPED);
                    return true;
                });
        return ConditionEvaluationResult.disabled(SKIPPED);
    }
}
