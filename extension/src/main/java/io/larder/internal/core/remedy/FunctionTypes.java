package io.larder.internal.core.remedy;

import java.util.concurrent.Callable;

/** Types whose objects are lambdas, nearly always. */
final class FunctionTypes {

    private FunctionTypes() {}

    /** Whether it is one of the JDK's interfaces for functions, and none of the application's that extends one. */
    static boolean isDeclared(Class<?> type) {
        return type.getName().startsWith("java.util.function.") || type == Runnable.class || type == Callable.class;
    }

    static boolean isLambda(Class<?> type) {
        return type.isHidden() || (type.isSynthetic() && type.getName().contains("$$Lambda"));
    }
}
