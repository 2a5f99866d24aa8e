package io.larder.internal.marshalling.graph;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** EclipseLink's collections by their elements: what else they hold belongs to the transaction that read them. */
final class IndirectTypes {

    private IndirectTypes() {}

    @SuppressWarnings("unchecked") // elements of any type
    static GraphType collection(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        return Set.class.isAssignableFrom(type)
                ? CollectionType.hashSet(type, true, size -> (Collection<@Nullable Object>) make(constructor))
                : CollectionType.list(type, size -> (Collection<@Nullable Object>) make(constructor));
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

    private static Object make(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new UnreadableException(
                    "no " + constructor.getDeclaringClass().getName(), failed);
        }
    }
}
