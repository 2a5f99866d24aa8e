package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.BareConstructors;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects without content: by the constructor without parameters where there is one, so that {@code transient} fields have what that
 * gives them; else, and where it fails, without any.
 */
final class Allocator {

    private final @Nullable MethodHandle constructor;
    private final Constructor<?> bare;
    private volatile boolean failed;

    private Allocator(@Nullable MethodHandle constructor, Constructor<?> bare) {
        this.constructor = constructor;
        this.bare = bare;
    }

    static Allocator of(Class<?> type) {
        return new Allocator(constructor(type), BareConstructors.of(type));
    }

    private static @Nullable MethodHandle constructor(Class<?> type) {
        try {
            Constructor<?> declared = type.getDeclaredConstructor();
            declared.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(declared).asType(MethodType.genericMethodType(0));
        } catch (ReflectiveOperationException none) {
            return null;
        }
    }

    Object allocate() {
        if (constructor != null && !failed) {
            try {
                return (Object) constructor.invokeExact();
            } catch (VirtualMachineError error) {
                throw error;
            } catch (Throwable refused) {
                failed = true;
            }
        }
        try {
            return bare.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new UnreadableException(
                    "an object of " + bare.getDeclaringClass().getName() + " cannot be made", failure);
        }
    }
}
