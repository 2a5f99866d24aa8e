package io.larder.internal.cdi.config;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Annotations with given values of some members, and the default of the others. */
public final class Annotations {

    private Annotations() {}

    public static <A extends Annotation> A of(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("annotationType")
                        ? type
                        : values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
