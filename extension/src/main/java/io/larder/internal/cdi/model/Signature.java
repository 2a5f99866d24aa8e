package io.larder.internal.cdi.model;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text form of a bean's method, for names of caches and messages. */
public final class Signature {

    private Signature() {}

    /** {@code shop.Prices$Live#quote(java.lang.String,int[])}: the name of a cache that was given none. */
    public static String of(Class<?> beanClass, Method method) {
        return beanClass.getName() + "#" + of(method.getName(), method.getParameterTypes());
    }

    /** {@code quote(java.lang.String,int[])}. */
    public static String of(String method, Class<?>... parameterTypes) {
        return method + Arrays.stream(parameterTypes).map(Type::getTypeName).collect(Collectors.joining(",", "(", ")"));
    }

    /** The text of a spinner that was given none. */
    public static String defaultSpinnerText(Class<?> beanClass, Method method) {
        String parameters = method.getParameterCount() == 0 ? "" : "...";
        return "Running `" + beanClass.getSimpleName() + "." + method.getName() + "(" + parameters + ")`.";
    }
}
