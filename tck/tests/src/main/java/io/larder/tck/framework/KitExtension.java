package io.larder.tck.framework;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Beside the container: leaves out what the container excludes, and keeps the tally of the rest. */
public final class KitExtension implements ExecutionCondition, TestWatcher, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return tally(context)
                .exclusions()
                .reason(name(context))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("not excluded"));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        tally(context).ran(name(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        tally(context).ran(name(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Tally.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return tally(context);
    }

    private static String name(ExtensionContext context) {
        String className = context.getTestClass().map(Class::getName).orElse("");
        return context.getTestMethod()
                .map(method -> className + "#" + method.getName())
                .orElse(className);
    }

    private static Tally tally(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(KitExtension.class))
                .getOrComputeIfAbsent(Tally.class, key -> new Tally(Exclusions.ofThisContainer()), Tally.class);
    }
}
