package io.larder.internal.fingerprint;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Computes the shape of values, on which their marshalled form depends. Two processes whose classes have the same shape
 * can exchange marshalled values. Safe for concurrent use. It retains classes, so it must not outlive the application.
 */
public final class MarshalledShapes {

    private static final String VERSION = "larder shape 2";
    private static final String CODE_VERSION = "larder argument code 1";

    private final Map<Class<?>, String> described = new ConcurrentHashMap<>();
    private final ClassFileDigests classFiles = new ClassFileDigests();
    private final Predicate<Class<?>> writesItself;

    /** @param writesItself whether a class writes or reads its objects itself, so that its fields do not say what is stored */
    public MarshalledShapes(Predicate<Class<?>> writesItself) {
        this.writesItself = writesItself;
    }

    /**
     * The shape of a value.
     *
     * @param classes the classes of all objects in the value; of an array class its element type counts as well, superclasses need
     *     not be in it
     * @return the same in every process and in whichever order; Java's own classes count by their names
     */
    public Fingerprint of(Collection<? extends Class<?>> classes) {
        return sum(VERSION, classes, type -> described.computeIfAbsent(type, this::describe));
    }

    /**
     * The code of arguments: a method may call it through a type that does not name it.
     *
     * @param classes the classes of all objects in the arguments
     * @return the same in every process and in whichever order; Java's own classes count by their names
     */
    public Fingerprint ofCode(Collection<? extends Class<?>> classes) {
        return sum(CODE_VERSION, classes, classFiles::of);
    }

    private static Fingerprint sum(
            String version, Collection<? extends Class<?>> classes, Function<Class<?>, String> digest) {
        Map<String, String> byName = new TreeMap<>();
        for (Class<?> type : classes) {
            byName.put(type.getName(), digest.apply(type));
        }
        Description description = new Description().add(version);
        byName.forEach((name, text) -> description.add(name).add(text));
        return Fingerprint.of(description.sha256());
    }

    /**
     * The members that count in the shape of these classes, to find out what has changed.
     *
     * @return by names such as {@code shop.Order.total}; {@code shop.Order} for the class itself
     */
    public Map<String, Fingerprint> members(Collection<? extends Class<?>> classes) {
        Map<String, Fingerprint> members = new TreeMap<>();
        for (Class<?> type : classes) {
            Class<?> element = type;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            for (Class<?> each = element; each != null && !isPlatformClass(each); each = each.getSuperclass()) {
                addMembers(each, members);
            }
        }
        return members;
    }

    private static void addMembers(Class<?> type, Map<String, Fingerprint> members) {
        members.put(type.getName(), fingerprint(String.valueOf(type.getGenericSuperclass())));
        for (Field field : type.getDeclaredFields()) {
            if (field.isEnumConstant() || !Modifier.isStatic(field.getModifiers())) {
                members.put(
                        type.getName() + "." + field.getName(),
                        fingerprint(field.getGenericType().getTypeName()
                                + (Modifier.isTransient(field.getModifiers()) ? " transient" : "")));
            }
        }
    }

    private static Fingerprint fingerprint(String text) {
        return Fingerprint.of(new Description().add(text).sha256());
    }

    private String describe(Class<?> type) {
        Description text = new Description().add(type.getName());
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        for (Class<?> each = element; each != null && !isPlatformClass(each); each = each.getSuperclass()) {
            declared(each, text);
        }
        if (!isPlatformClass(element) && writesItself.test(element)) {
            text.add("code").add(classFiles.of(element));
        }
        return Fingerprint.of(text.sha256()).text();
    }

    /** Describes the members that the class adds to its superclass, sorted by name, because reflection guarantees no order. */
    private static void declared(Class<?> type, Description text) {
        text.add("class").add(type.getName()).add(String.valueOf(type.getGenericSuperclass()));
        Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .forEach(field -> text.add("field")
                        .add(field.getName())
                        .add(field.getGenericType().getTypeName())
                        .add(Modifier.isTransient(field.getModifiers()) ? "transient" : ""));
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                text.add("component").add(component.getName());
            }
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                text.add("constant").add(((Enum<?>) constant).name());
            }
        }
    }

    static boolean isPlatformClass(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return type.isPrimitive() || loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
