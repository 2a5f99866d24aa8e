package io.larder.internal.core.form;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that serialization calls on a class, as the JDK does, by {@code sun.reflect.ReflectionFactory},
 * which exists for serialization libraries. The factory is accessed by name, because the compiler warns about its
 * package, and through the boot loader, because a server's class loader may hide it.
 */
final class SerializationMethods {

    private static final Class<?> FACTORY = factoryClass();
    private static final Object INSTANCE = instance();

    private SerializationMethods() {}

    /** {@code (Object, ObjectOutputStream)void}, or {@code null} where the class itself declares none. */
    static @Nullable MethodHandle writeObject(Class<?> type) {
        return typed(find("writeObjectForSerialization", type), ObjectOutputStream.class);
    }

    /** {@code (Object, ObjectInputStream)void}, or {@code null} where the class itself declares none. */
    static @Nullable MethodHandle readObject(Class<?> type) {
        return typed(find("readObjectForSerialization", type), ObjectInputStream.class);
    }

    /** {@code (Object)Object}, or {@code null} where there is none, inherited ones included. */
    static @Nullable MethodHandle writeReplace(Class<?> type) {
        return replacing(find("writeReplaceForSerialization", type));
    }

    /** {@code (Object)Object}, or {@code null} where there is none, inherited ones included. */
    static @Nullable MethodHandle readResolve(Class<?> type) {
        return replacing(find("readResolveForSerialization", type));
    }

    /** Calls {@code writeFields} with the default fields of an object: from Java 24 on, else {@code null}. */
    static @Nullable MethodHandle defaultWriteObject(Class<?> type) {
        return typed(find("defaultWriteObjectForSerialization", type), ObjectOutputStream.class);
    }

    /** Sets the default fields of an object to what {@code readFields} gives: from Java 24 on, else {@code null}. */
    static @Nullable MethodHandle defaultReadObject(Class<?> type) {
        return typed(find("defaultReadObjectForSerialization", type), ObjectInputStream.class);
    }

    /** A constructor that makes an object without its own constructor, or {@code null} where the rules allow none. */
    static @Nullable Constructor<?> allocator(Class<?> type) {
        return (Constructor<?>) call("newConstructorForSerialization", type);
    }

    /** The public constructor without parameters, or {@code null} where there is none. */
    static @Nullable Constructor<?> externalizableConstructor(Class<?> type) {
        return (Constructor<?>) call("newConstructorForExternalization", type);
    }

    /** A constructor that makes an object by the constructor of {@link Object} alone; for classes that are not serializable. */
    static Constructor<?> bareAllocator(Class<?> type) {
        try {
            Object made = FACTORY.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                    .invoke(INSTANCE, type, Object.class.getConstructor());
            return (Constructor<?>) made;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the length of the block in {@code length}, or at the end of the data. */
    static java.io.OptionalDataException optionalData(int length) {
        try {
            java.io.OptionalDataException failure = (java.io.OptionalDataException)
                    FACTORY.getMethod("newOptionalDataExceptionForSerialization", boolean.class)
                            .invoke(INSTANCE, length == 0);
            failure.length = length;
            return failure;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable MethodHandle find(String method, Class<?> type) {
        return (MethodHandle) call(method, type);
    }

    private static @Nullable Object call(String method, Class<?> type) {
        try {
            return FACTORY.getMethod(method, Class.class).invoke(INSTANCE, type);
        } catch (NoSuchMethodException olderJava) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable MethodHandle typed(@Nullable MethodHandle method, Class<?> stream) {
        return method == null ? null : method.asType(MethodType.methodType(void.class, Object.class, stream));
    }

    private static @Nullable MethodHandle replacing(@Nullable MethodHandle method) {
        return method == null ? null : method.asType(MethodType.genericMethodType(1));
    }

    private static Class<?> factoryClass() {
        try {
            return Class.forName("sun.reflect.ReflectionFactory", true, null);
        } catch (ClassNotFoundException notAJdk) {
            throw new IllegalStateException("module jdk.unsupported is missing", notAJdk);
        }
    }

    private static Object instance() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(FACTORY, "getReflectionFactory", MethodType.methodType(FACTORY))
                    .invoke();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
