package io.larder.internal.marshalling.graph;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** EclipseLink's collections by their elements: what else they hold belongs to the transaction that read them. */
final class EclipseLinkCollections {

    private static final String HOLDER = "org.eclipse.persistence.indirection.ValueHolder";

    private EclipseLinkCollections() {}

    @SuppressWarnings("unchecked") // elements of any type
    static GraphType collection(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        return Set.class.isAssignableFrom(type)
                ? set(type, constructor)
                : CollectionType.list(type, size -> (Collection<@Nullable Object>) make(constructor));
    }

    /** What a set holds may have an order, as under {@code @OrderBy}; made without a holder, it would be a hash table. */
    @SuppressWarnings("unchecked") // elements of any type
    private static GraphType set(Class<?> type, Constructor<?> constructor) {
        Method setter = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("setValueHolder"))
                .findFirst()
                .orElseThrow();
        Constructor<?> holder = holder(setter.getParameterTypes()[0]);
        return CollectionType.hashSet(type, true, size -> {
            Object set = make(constructor);
            try {
                setter.invoke(set, make(holder, new LinkedHashSet<>()));
            } catch (ReflectiveOperationException failed) {
                throw new UnreadableException("no " + type.getName(), failed);
            }
            return (Collection<@Nullable Object>) set;
        });
    }

    private static Constructor<?> holder(Class<?> contract) {
        try {
            return Class.forName(HOLDER, false, contract.getClassLoader()).getConstructor(Object.class);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(none);
        }
    }

    @SuppressWarnings("unchecked") // entries of any types
    static GraphType map(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        return new MapType(
                type, true, false, (size, flag) -> (Map<@Nullable Object, @Nullable Object>) make(constructor));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(none);
        }
    }

    private static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException failed) {
            throw new UnreadableException(
                    "no " + constructor.getDeclaringClass().getName(), failed);
        }
    }
}
