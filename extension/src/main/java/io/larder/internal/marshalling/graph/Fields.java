package io.larder.internal.marshalling.graph;

import io.larder.internal.core.entity.WovenFields;
import io.larder.internal.core.form.JdkClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instance fields of a class that are content: its own and inherited ones outside the JDK, {@code transient} ones not. References come
 * first, then primitives; from the uppermost class down, and by name, whatever order a virtual machine gives.
 */
final class Fields {

    private final List<Field> references = new ArrayList<>();
    private final List<@Nullable Field> holders = new ArrayList<>();
    private final List<Field> primitives = new ArrayList<>();
    private boolean areFinal = true;

    private Fields() {}

    /**
     * @throws java.lang.reflect.InaccessibleObjectException where the module of a class is closed
     * @throws UnsupportedObjectException where a superclass from the JDK has content
     */
    static Fields of(Class<?> type) {
        Fields fields = new Fields();
        fields.add(type);
        return fields;
    }

    private void add(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return;
        }
        add(type.getSuperclass());
        Field[] declared = type.getDeclaredFields();
        Arrays.sort(declared, Comparator.comparing(Field::getName));
        for (Field field : declared) {
            if (!Modifier.isStatic(field.getModifiers()) && !WovenFields.isWoven(field)) {
                boolean content = !Modifier.isTransient(field.getModifiers());
                areFinal &= Modifier.isFinal(field.getModifiers())
                        && (content || field.getType().isPrimitive());
                if (content) {
                    add(type, field);
                }
            }
        }
    }

    private void add(Class<?> owner, Field field) {
        if (JdkClasses.contains(owner)) {
            throw new UnsupportedObjectException(owner, "of the JDK, and has fields that nobody may read");
        }
        field.setAccessible(true);
        if (field.getType().isPrimitive()) {
            primitives.add(field);
        } else {
            references.add(field);
            holders.add(holder(field));
        }
    }

    private static @Nullable Field holder(Field relation) {
        Field holder = WovenFields.holderOf(relation);
        if (holder != null) {
            holder.setAccessible(true);
        }
        return holder;
    }

    List<Field> references() {
        return references;
    }

    List<Field> primitives() {
        return primitives;
    }

    List<Field> all() {
        List<Field> all = new ArrayList<>(references);
        all.addAll(primitives);
        return all;
    }

    /** Whether all fields are final, and none of the transient ones leads to an object. */
    boolean areFinal() {
        return areFinal;
    }

    /** What the references of an object lead to: of a lazy relation in a woven class, its holder. */
    @Nullable
    Object[] references(Object object) {
        try {
            @Nullable Object[] parts = new Object[references.size()];
            for (int i = 0; i < parts.length; i++) {
                Field holder = holders.get(i);
                Object held = holder == null ? null : holder.get(object);
                parts[i] = held == null ? references.get(i).get(object) : held;
            }
            return parts;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Name of the first primitive field in which two objects differ. */
    String differing(Object one, Object other) {
        try {
            for (Field field : primitives) {
                if (!PrimitiveValues.same(field.get(one), field.get(other))) {
                    return field.getName();
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new IllegalArgumentException("no difference");
    }

    long shape() {
        long shape = 1;
        for (Field field : all()) {
            shape = 31 * shape + field.getName().hashCode();
            shape = 31 * shape + field.getType().getName().hashCode();
            shape = 31 * shape + field.getDeclaringClass().getName().hashCode();
        }
        return shape;
    }

    long weight() {
        return 16 + 8L * (references.size() + primitives.size());
    }
}
