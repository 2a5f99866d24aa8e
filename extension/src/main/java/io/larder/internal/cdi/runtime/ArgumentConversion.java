package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.Signature;
import io.larder.internal.core.method.CachedMethod;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts the arguments of {@link io.larder.MethodCache#clearEntry} as a Java call would: unboxes and widens values of
 * primitive parameters, and requires all other arguments to have the parameter's type.
 */
public final class ArgumentConversion {

    /** The primitive types to which each wrapper can be widened, without the wrapped type (JLS 5.1.2). */
    private static final Map<Class<?>, Set<Class<?>>> WIDENING = Map.of(
            Byte.class, Set.of(short.class, int.class, long.class, float.class, double.class),
            Short.class, Set.of(int.class, long.class, float.class, double.class),
            Character.class, Set.of(int.class, long.class, float.class, double.class),
            Integer.class, Set.of(long.class, float.class, double.class),
            Long.class, Set.of(float.class, double.class),
            Float.class, Set.of(double.class));

    private ArgumentConversion() {}

    /**
     * The arguments as the interceptor would get them from a call.
     *
     * @throws IllegalArgumentException where their number or a type is wrong
     */
    public static @Nullable Object[] convert(CachedMethod method, @Nullable Object[] arguments) {
        Class<?>[] types = method.method().getParameterTypes();
        String where = Signature.of(method.beanClass(), method.method());
        if (arguments.length != types.length) {
            throw LookupMessages.argumentCount(where, types.length, arguments.length);
        }
        @Nullable Object[] converted = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            @Nullable Object argument = arguments[i];
            // An excluded argument may have any type.
            converted[i] = method.parameters().get(i).included()
                    ? convert(where, method.parameters().get(i).name(), types[i], argument)
                    : argument;
        }
        return converted;
    }

    private static @Nullable Object convert(String where, String parameter, Class<?> type, @Nullable Object argument) {
        if (argument == null) {
            if (type.isPrimitive()) {
                throw LookupMessages.argumentType(where, parameter, type, "null");
            }
            return null;
        }
        if (MethodType.methodType(type).wrap().returnType().isInstance(argument)) {
            return argument;
        }
        if (WIDENING.getOrDefault(argument.getClass(), Set.of()).contains(type)) {
            return widened(argument, type);
        }
        throw LookupMessages.argumentType(
                where, parameter, type, "of the type " + argument.getClass().getTypeName());
    }

    private static Object widened(Object argument, Class<?> type) {
        Number number = argument instanceof Character character ? Integer.valueOf(character) : (Number) argument;
        if (type == short.class) {
            return number.shortValue();
        }
        if (type == int.class) {
            return number.intValue();
        }
        if (type == long.class) {
            return number.longValue();
        }
        return type == float.class ? (Object) number.floatValue() : (Object) number.doubleValue();
    }
}
