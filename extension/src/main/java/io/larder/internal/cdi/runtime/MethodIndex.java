package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.CallSignature;
import io.larder.internal.cdi.model.TypeArguments;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An unmodifiable map from methods of bean classes to values. A bridge method finds the value of its target. */
public final class MethodIndex<V> {

    private record ClassIndex<V>(Map<Method, V> exact, Map<CallSignature, V> bySignature) {}

    private final Map<Class<?>, ClassIndex<V>> classes = new HashMap<>();

    /**
     * @param beanClass of a value
     * @param method of a value, never a bridge
     */
    public MethodIndex(Collection<V> values, Function<V, Class<?>> beanClass, Function<V, Method> method) {
        for (V value : values) {
            Class<?> owner = beanClass.apply(value);
            ClassIndex<V> classIndex =
                    classes.computeIfAbsent(owner, any -> new ClassIndex<>(new HashMap<>(), new HashMap<>()));
            classIndex.exact().put(method.apply(value), value);
            classIndex.bySignature().put(TypeArguments.of(owner).signature(method.apply(value)), value);
        }
    }

    public @Nullable V of(Class<?> beanClass, Method method) {
        ClassIndex<V> classIndex = classes.get(beanClass);
        if (classIndex == null) {
            return null;
        }
        V exact = classIndex.exact().get(method);
        return exact == null && method.isBridge() ? bridged(classIndex, beanClass, method) : exact;
    }

    /**
     * A bridge has the erased types of the method above it for whose sake it was made. That one's types in the bean class are those
     * of the method behind the bridge.
     */
    private static <V> @Nullable V bridged(ClassIndex<V> classIndex, Class<?> beanClass, Method bridge) {
        TypeArguments arguments = TypeArguments.of(beanClass);
        V sameSignature = classIndex.bySignature().get(arguments.signature(bridge));
        return sameSignature != null
                ? sameSignature
                : supertypes(beanClass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.getName().equals(bridge.getName()))
                        .filter(method -> Arrays.equals(method.getParameterTypes(), bridge.getParameterTypes()))
                        .map(method -> classIndex.bySignature().get(arguments.signature(method)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces());
        Class<?> superclass = type.getSuperclass();
        return Stream.concat(Stream.ofNullable(superclass), interfaces)
                .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(supertype)));
    }
}
