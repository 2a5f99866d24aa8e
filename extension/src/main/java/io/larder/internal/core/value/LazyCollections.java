package io.larder.internal.core.value;

import io.larder.internal.core.form.JdkClasses;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collections that a persistence provider fills from the database when they are first touched. They are asked whether they are filled, and
 * never touched before. Known by name: no provider need be there.
 */
public final class LazyCollections {

    /** What one that is not loaded is, to follow "it is". */
    public static final String REASON =
            "not loaded yet, and comes from the database when it is first touched; fetch it before the method returns";

    private static final String INDIRECT = "org.eclipse.persistence.indirection.IndirectContainer";

    /** What tells whether it is filled. */
    private static final Map<String, String> LOADED_METHODS = Map.of(
            "org.hibernate.collection.spi.PersistentCollection",
            "wasInitialized",
            INDIRECT,
            "isInstantiated",
            "org.eclipse.persistence.indirection.ValueHolderInterface",
            "isInstantiated");

    private LazyCollections() {}

    /**
     * Whether a collection's elements are all that is data in it: EclipseLink's hold the transaction in which they were read beside them. A
     * codec makes them anew by their constructor without parameters.
     */
    public static boolean isIndirectContainer(Class<?> type) {
        return find(INDIRECT, type) != null
                && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }

    /** Tells of an object of the class whether it is loaded, without loading it; {@code null} where objects of the class always are. */
    public static @Nullable Predicate<Object> loaded(Class<?> type) {
        Method loadedMethod = loadedMethod(type);
        return loadedMethod == null ? null : value -> isLoaded(loadedMethod, value);
    }

    private static boolean isLoaded(Method loadedMethod, Object value) {
        try {
            return (boolean) loadedMethod.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable Method loadedMethod(Class<?> type) {
        for (Map.Entry<String, String> entry : LOADED_METHODS.entrySet()) {
            Class<?> declaring = find(entry.getKey(), type);
            if (declaring != null) {
                try {
                    return declaring.getMethod(entry.getValue());
                } catch (NoSuchMethodException other) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The type of that name above a class outside the JDK, or {@code null}. */
    public static @Nullable Class<?> find(String name, @Nullable Class<?> type) {
        if (type == null || JdkClasses.contains(type)) {
            return null;
        }
        if (type.getName().equals(name)) {
            return type;
        }
        Class<?> found = find(name, type.getSuperclass());
        for (Class<?> above : type.getInterfaces()) {
            found = found != null ? found : find(name, above);
        }
        return found;
    }
}
