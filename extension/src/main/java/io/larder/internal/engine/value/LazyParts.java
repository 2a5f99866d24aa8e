package io.larder.internal.engine.value;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collections that a persistence provider fills from the database when they are first touched. They are asked whether they are filled, and
 * never touched before. Known by name: no provider need be there.
 */
public final class LazyParts {

    private static final String REASON =
            "not loaded yet, and comes from the database when it is first touched; fetch it before the method returns";

    private static final String INDIRECT = "org.eclipse.persistence.indirection.IndirectContainer";

    /** What tells whether it is filled. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "org.hibernate.collection.spi.PersistentCollection",
            "wasInitialized",
            INDIRECT,
            "isInstantiated",
            "org.eclipse.persistence.indirection.ValueHolderInterface",
            "isInstantiated");

    private LazyParts() {}

    /**
     * Whether a collection's elements are all that is data in it: EclipseLink's hold the transaction in which they were read beside them. A
     * codec makes them anew by their constructor without parameters.
     */
    public static boolean areElementsOnly(Class<?> type) {
        return find(INDIRECT, type) != null
                && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type));
    }

    /** The contents of an object of the class, after a look whether they are there. */
    static Function<Object, Cursor> guarded(Class<?> type, Function<Object, Cursor> contents) {
        Method loaded = loaded(type);
        if (loaded == null) {
            return contents;
        }
        return value -> {
            if (!ask(loaded, value)) {
                throw new Walk.Stop(type, REASON);
            }
            return contents.apply(value);
        };
    }

    private static boolean ask(Method loaded, Object value) {
        try {
            return (boolean) loaded.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable Method loaded(Class<?> type) {
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            Class<?> asked = find(question.getKey(), type);
            if (asked != null) {
                try {
                    return asked.getMethod(question.getValue());
                } catch (NoSuchMethodException other) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The type of that name above a class, or {@code null}. */
    private static @Nullable Class<?> find(String name, @Nullable Class<?> type) {
        if (type == null || JdkShapes.isOfTheJdk(type)) {
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
