package io.larder.internal.monitoring.openmetrics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Left out, with a line in the log that says so, where the parser is not installed. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(RequiresOpenMetricsParser.Condition.class)
@interface RequiresOpenMetricsParser {

    /** Looks for it. */
    final class Condition implements ExecutionCondition {

        private static final String SKIPPED =
                "The test that reads the OpenMetrics text back is left out: there is no python3 with prometheus_client."
                        + " On Debian and Ubuntu: apt-get install python3-prometheus-client";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (OpenMetricsParser.find().isPresent()) {
                return ConditionEvaluationResult.enabled("the parser is installed");
            }
            System.getLogger("io.larder.monitoring").log(System.Logger.Level.WARNING, SKIPPED);
            return ConditionEvaluationResult.disabled(SKIPPED);
        }
    }
}
