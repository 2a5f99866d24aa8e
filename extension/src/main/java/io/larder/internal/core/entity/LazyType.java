package io.larder.internal.core.entity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A class whose objects a JPA provider loads from the database when they are first touched. Asking never loads anything.
 *
 * <p>Made once a class, and immutable: safe for any number of threads. It holds the class, and belongs where other knowledge about the
 * class is held.
 */
public abstract class LazyType {

    private static final String HIBERNATE_PROXY = "org.hibernate.proxy.HibernateProxy";
    private static final String HIBERNATE_COLLECTION = "org.hibernate.collection.spi.PersistentCollection";
    private static final String HIBERNATE_ENHANCED = "org.hibernate.engine.spi.PersistentAttributeInterceptable";
    private static final String ECLIPSELINK_CONTAINER = "org.eclipse.persistence.indirection.IndirectContainer";
    private static final String ECLIPSELINK_HOLDER = "org.eclipse.persistence.indirection.ValueHolderInterface";
    private static final String ECLIPSELINK_WOVEN = "org.eclipse.persistence.queries.FetchGroupTracker";

    LazyType() {}

    /** What a provider does to objects of the class; {@code null} where none does anything. */
    public static @Nullable LazyType of(Class<?> type) {
        if (type.getClassLoader() == null) {
            return null;
        }
        try {
            return find(type);
        } catch (NoSuchMethodException | ClassNotFoundException unknownVersion) {
            return null;
        }
    }

    private static @Nullable LazyType find(Class<?> type) throws NoSuchMethodException, ClassNotFoundException {
        Class<?> found = SuperTypes.named(HIBERNATE_PROXY, type);
        if (found != null) {
            return new HibernateProxyType(found);
        }
        found = SuperTypes.named(ECLIPSELINK_HOLDER, type);
        if (found != null) {
            return new ValueHolderType(found);
        }
        found = SuperTypes.named(HIBERNATE_COLLECTION, type);
        if (found != null) {
            return new QueriedType(found.getMethod("wasInitialized"));
        }
        found = SuperTypes.named(ECLIPSELINK_CONTAINER, type);
        if (found != null) {
            return new QueriedType(found.getMethod("isInstantiated"));
        }
        found = SuperTypes.named(HIBERNATE_ENHANCED, type);
        if (found != null) {
            return new EnhancedType(found);
        }
        found = SuperTypes.named(ECLIPSELINK_WOVEN, type);
        return found == null ? null : new WovenType(found);
    }

    /** The class that the application knows: of a lazy proxy, that of its entity. */
    public static Class<?> declared(Class<?> type) {
        Class<?> declared = type;
        while (SuperTypes.named(HIBERNATE_PROXY, declared) != null) {
            declared = declared.getSuperclass();
        }
        return declared;
    }

    /** Whether it is one of EclipseLink's collections. */
    public static boolean isIndirectContainer(Class<?> type) {
        return SuperTypes.named(ECLIPSELINK_CONTAINER, type) != null;
    }

    /** Whether all that belongs to the object itself is in memory. */
    public abstract boolean isLoaded(Object value);

    /** What an object is that {@link #isLoaded} denies, to follow "it is". */
    public String unloadedReason() {
        return "not loaded yet";
    }

    /** Whether objects of the class stand for another one: a lazy proxy for its entity, a value holder for its value. */
    public boolean isStandIn() {
        return false;
    }

    /**
     * What a stand-in stands for.
     *
     * @param value a stand-in that {@link #isLoaded}
     */
    public @Nullable Object target(Object value) {
        return value;
    }

    /** Calls a method of the provider that has no effect and throws nothing. */
    static @Nullable Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static boolean ask(Method method, Object target) {
        return Boolean.TRUE.equals(call(method, target));
    }

    /** A collection that answers for itself. */
    private static final class QueriedType extends LazyType {

        private final Method loaded;

        QueriedType(Method loaded) {
            this.loaded = loaded;
        }

        @Override
        public boolean isLoaded(Object value) {
            return ask(loaded, value);
        }
    }

    /** A subclass of an entity's class, made at run time, that has a reference to the entity and nothing in its fields. */
    private static final class HibernateProxyType extends LazyType {

        private final Method initializer;
        private final Method uninitialized;
        private final Method implementation;

        HibernateProxyType(Class<?> proxy) throws NoSuchMethodException {
            initializer = proxy.getMethod("getHibernateLazyInitializer");
            uninitialized = initializer.getReturnType().getMethod("isUninitialized");
            implementation = initializer.getReturnType().getMethod("getImplementation");
        }

        @Override
        public boolean isLoaded(Object value) {
            Object state = call(initializer, value);
            return state != null && !ask(uninitialized, state);
        }

        @Override
        public boolean isStandIn() {
            return true;
        }

        @Override
        public @Nullable Object target(Object value) {
            Object state = call(initializer, value);
            return state == null ? null : call(implementation, state);
        }
    }

    /** What EclipseLink weaves beside the field of a lazy relation to one entity. */
    private static final class ValueHolderType extends LazyType {

        private final Method loaded;
        private final Method value;

        ValueHolderType(Class<?> holder) throws NoSuchMethodException {
            loaded = holder.getMethod("isInstantiated");
            value = holder.getMethod("getValue");
        }

        @Override
        public boolean isLoaded(Object holder) {
            return ask(loaded, holder);
        }

        @Override
        public boolean isStandIn() {
            return true;
        }

        @Override
        public @Nullable Object target(Object holder) {
            return call(value, holder);
        }
    }

    /** An entity whose class Hibernate enhanced: it may be empty but for its id, or lack single attributes. */
    private static final class EnhancedType extends LazyType {

        private static final String LAZY =
                "org.hibernate.bytecode.enhance.spi.interceptor.BytecodeLazyAttributeInterceptor";

        private final Method interceptor;
        private final Class<?> lazy;
        private final Method incomplete;

        EnhancedType(Class<?> enhanced) throws NoSuchMethodException, ClassNotFoundException {
            interceptor = enhanced.getMethod("$$_hibernate_getInterceptor");
            lazy = Class.forName(LAZY, false, enhanced.getClassLoader());
            incomplete = lazy.getMethod("hasAnyUninitializedAttributes");
        }

        @Override
        public String unloadedReason() {
            return "not loaded yet, or only in part";
        }

        @Override
        public boolean isLoaded(Object value) {
            Object state = call(interceptor, value);
            return !lazy.isInstance(state) || !ask(incomplete, Objects.requireNonNull(state));
        }
    }

    /** An entity whose class EclipseLink wove: with a fetch group, it lacks the attributes outside of it. */
    private static final class WovenType extends LazyType {

        private final Method fetchGroup;

        WovenType(Class<?> tracker) throws NoSuchMethodException {
            fetchGroup = tracker.getMethod("_persistence_getFetchGroup");
        }

        @Override
        public String unloadedReason() {
            return "not loaded yet, or only in part";
        }

        @Override
        public boolean isLoaded(Object value) {
            return call(fetchGroup, value) == null;
        }
    }
}
