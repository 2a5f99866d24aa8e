package io.larder.internal.core.replay;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Annotations as bytes: the name of the type, the number of its members, and of each its name, the name of its type and its value; so
 * an annotation type that looks different now is noticed. Nothing is serialized: an annotation may be a proxy, or a class of anybody's.
 */
public final class AnnotationFormat {

    private AnnotationFormat() {}

    /** Letters that stand for these annotations, in whatever order they come, the same in every run; one that may not be read counts by its type. */
    public static String text(Collection<? extends Annotation> annotations) {
        return annotations.stream().map(AnnotationFormat::text).sorted().collect(Collectors.joining(","));
    }

    private static String text(Annotation annotation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(annotation, new DataOutputStream(bytes));
        } catch (IOException | RuntimeException e) {
            return annotation.annotationType().getName();
        }
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    static void write(Annotation annotation, DataOutput out) throws IOException {
        Class<? extends Annotation> type = annotation.annotationType();
        Method[] members = members(type);
        out.writeUTF(type.getName());
        out.writeInt(members.length);
        for (Method member : members) {
            out.writeUTF(member.getName());
            out.writeUTF(member.getReturnType().getName());
            try {
                write(member.invoke(annotation), out);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException(e);
            }
        }
    }

    private static void write(Object value, DataOutput out) throws IOException {
        if (value instanceof Annotation nested) {
            write(nested, out);
        } else if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            out.writeInt(length);
            for (int i = 0; i < length; i++) {
                write(Array.get(value, i), out);
            }
        } else if (value instanceof Class<?> type) {
            out.writeUTF(type.getName());
        } else {
            out.writeUTF(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    /**
     * @throws IOException where the annotation type looks different now
     * @throws ClassNotFoundException where it is gone, or a class that a member named
     */
    static Annotation read(DataInput in, ClassLoader loader) throws IOException, ClassNotFoundException {
        Class<? extends Annotation> type =
                Class.forName(in.readUTF(), false, loader).asSubclass(Annotation.class);
        Method[] members = members(type);
        requireEqual(String.valueOf(members.length), String.valueOf(in.readInt()));
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method member : members) {
            requireEqual(member.getName(), in.readUTF());
            requireEqual(member.getReturnType().getName(), in.readUTF());
            values.put(member.getName(), value(member.getReturnType(), in, loader));
        }
        return RestoredAnnotation.of(type, values);
    }

    private static Object value(Class<?> type, DataInput in, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        if (type.isAnnotation()) {
            return read(in, loader);
        }
        if (type.isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int remaining = in.readInt(); remaining > 0; remaining--) {
                elements.add(value(type.getComponentType(), in, loader));
            }
            Object array = Array.newInstance(type.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
        return value(type, in.readUTF(), loader);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The type of an enum constant is only known as a class.
    private static Object value(Class<?> type, String text, ClassLoader loader) throws ClassNotFoundException {
        if (type == Class.class) {
            return Class.forName(text, false, loader);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        return switch (type.getName()) {
            case "boolean" -> Boolean.valueOf(text);
            case "byte" -> Byte.valueOf(text);
            case "short" -> Short.valueOf(text);
            case "int" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "float" -> Float.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "char" -> text.charAt(0);
            default -> text;
        };
    }

    private static Method[] members(Class<? extends Annotation> type) {
        Method[] members = type.getDeclaredMethods();
        Arrays.sort(members, Comparator.comparing(Method::getName));
        for (Method member : members) {
            member.setAccessible(true);
        }
        return members;
    }

    private static void requireEqual(String expected, String found) throws IOException {
        if (!expected.equals(found)) {
            throw new IOException("the annotation type has changed");
        }
    }
}
