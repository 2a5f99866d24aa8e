package io.larder.internal.core.replay;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation restored from its member values. It equals other annotations with the same values, as {@link Annotation}
 * requires.
 */
record RestoredAnnotation(Class<? extends Annotation> type, Map<String, Object> members) implements InvocationHandler {

    /** @param members one value for each */
    static Annotation of(Class<? extends Annotation> type, Map<String, Object> members) {
        RestoredAnnotation handler = new RestoredAnnotation(type, members);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object value = members.get(method.getName());
        if (value != null && method.getParameterCount() == 0) {
            return value.getClass().isArray() ? copy(value) : value;
        }
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "hashCode" -> hash();
            case "toString" -> "@" + type.getName();
            default -> arguments != null && type.isInstance(arguments[0]) && same((Annotation) arguments[0]);
        };
    }

    private static Object copy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    private int hash() {
        int hash = 0;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            // Of an array with this one element, whatever that is, less what being in an array adds.
            int value = Arrays.deepHashCode(new Object[] {member.getValue()}) - 31;
            hash += (127 * member.getKey().hashCode()) ^ value;
        }
        return hash;
    }

    private boolean same(Annotation other) throws IllegalAccessException, InvocationTargetException {
        for (Method member : type.getDeclaredMethods()) {
            member.setAccessible(true);
            Object value = members.get(member.getName());
            if (!Arrays.deepEquals(new @Nullable Object[] {value}, new Object[] {member.invoke(other)})) {
                return false;
            }
        }
        return true;
    }
}
