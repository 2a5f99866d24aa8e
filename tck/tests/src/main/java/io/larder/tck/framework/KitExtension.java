package io.larder.tck.framework;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Runs beside the container: skips the tests that the container excludes, and records the others. */
public final class KitExtension implements ExecutionCondition, TestWatcher, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return registry(context)
                .exclusions()
                .reason(testName(context))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("not excluded"));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        registry(context).recordExecuted(testName(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        registry(context).recordExecuted(testName(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestRegistry.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return registry(context);
    }

    private static String testName(ExtensionContext context) {
        String className = context.getTestClass().map(Class::getName).orElse("");
        return context.getTestMethod()
                .map(method -> className + "#" + method.getName())
                .orElse(className);
    }

    private static TestRegistry registry(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(KitExtension.class))
                .getOrComputeIfAbsent(
                        TestRegistry.class, key -> new TestRegistry(Exclusions.load()), TestRegistry.class);
    }
}
