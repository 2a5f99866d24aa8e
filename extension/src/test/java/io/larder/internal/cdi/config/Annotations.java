package io.larder.internal.cdi.config;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Annotations with given values of some members, and the default of the others. */
public final class Annotations {

    private Annotations() {}

    public static <A extends Annotation> A of(Class<A> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "annotationType" -> type;
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "@" + type.getName() + values;
                    default -> values.getOrDefault(method.getName(), method.getDefaultValue());
                }));
    }
}
