package io.larder.internal.core.key;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What classes of collections hold beside their elements, from docs/key-format.md alone. */
final class NaiveCollections {

    private NaiveCollections() {}

    /** Those classes of a collection's whose fields count beside the elements. */
    static List<Class<?>> extended(Class<?> type) {
        List<Class<?>> added = new ArrayList<>();
        Class<?> base = type;
        while (base != null && !base.getName().startsWith("java.")) {
            added.add(0, base);
            base = base.getSuperclass();
        }
        if (!isCollection(type)) {
            return List.of();
        }
        if (!isCollection(base) || Modifier.isAbstract(base.getModifiers())) {
            added.removeIf(each -> !NaiveEncoder.isApplication(each));
        }
        boolean adds = added.stream()
                .anyMatch(each -> NaiveForm.declaresForm(each)
                        || !NaiveEncoder.ownFields(each).isEmpty());
        return adds ? added : List.of();
    }

    /** The numbers, texts and enums that a queue or a bag of a library was given for good. */
    static List<Field> bounds(Class<?> type, List<Class<?>> extended) {
        List<Field> bounds = new ArrayList<>();
        boolean mayHave = Collection.class.isAssignableFrom(type)
                && !List.class.isAssignableFrom(type)
                && !Set.class.isAssignableFrom(type);
        Class<?> base = type;
        while (mayHave && base != null && !base.getName().startsWith("java.")) {
            if (!extended.contains(base)) {
                bounds.addAll(
                        0,
                        NaiveEncoder.ownFields(base).stream()
                                .filter(field -> Modifier.isFinal(field.getModifiers()))
                                .filter(field -> field.getType().isPrimitive()
                                        || field.getType() == String.class
                                        || field.getType().isEnum())
                                .toList());
            }
            base = base.getSuperclass();
        }
        boolean isExtended = base != null && isCollection(base) && !Modifier.isAbstract(base.getModifiers());
        return isExtended ? List.of() : bounds;
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type);
    }
}
