package io.larder.internal.cdi.lookup;

import io.larder.internal.cdi.declaration.CallShape;
import io.larder.internal.cdi.declaration.TypeArguments;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something for each of many methods of bean classes, found by the method or by a bridge to it. Unmodifiable. */
public final class MethodIndex<V> {

    private record OfClass<V>(Map<Method, V> exact, Map<CallShape, V> byShape) {}

    private final Map<Class<?>, OfClass<V>> classes = new HashMap<>();

    /**
     * @param beanClass of a value
     * @param method of a value, never a bridge
     */
    public MethodIndex(Collection<V> values, Function<V, Class<?>> beanClass, Function<V, Method> method) {
        for (V value : values) {
            Class<?> owner = beanClass.apply(value);
            OfClass<V> ofClass = classes.computeIfAbsent(owner, any -> new OfClass<>(new HashMap<>(), new HashMap<>()));
            ofClass.exact().put(method.apply(value), value);
            ofClass.byShape().put(TypeArguments.of(owner).shape(method.apply(value)), value);
        }
    }

    public @Nullable V of(Class<?> beanClass, Method method) {
        OfClass<V> ofClass = classes.get(beanClass);
        if (ofClass == null) {
            return null;
        }
        V exact = ofClass.exact().get(method);
        return exact == null && method.isBridge() ? bridged(ofClass, beanClass, method) : exact;
    }

    /**
     * A bridge has the erased types of the method above it for whose sake it was made. That one's types in the bean class are those
     * of the method behind the bridge.
     */
    private static <V> @Nullable V bridged(OfClass<V> ofClass, Class<?> beanClass, Method bridge) {
        TypeArguments arguments = TypeArguments.of(beanClass);
        V sameShape = ofClass.byShape().get(arguments.shape(bridge));
        return sameShape != null
                ? sameShape
                : above(beanClass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.getName().equals(bridge.getName()))
                        .filter(method -> Arrays.equals(method.getParameterTypes(), bridge.getParameterTypes()))
                        .map(method -> ofClass.byShape().get(arguments.shape(method)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<Class<?>> above(Class<?> type) {
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces());
        Class<?> superclass = type.getSuperclass();
        return Stream.concat(Stream.ofNullable(superclass), interfaces)
                .flatMap(one -> Stream.concat(Stream.of(one), above(one)));
    }
}
