package io.larder.internal.core.form;

import java.io.InvalidClassException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The serializable fields of one class, without those of its superclasses: the fields that are neither static nor transient, or what its
 * {@code serialPersistentFields} lists. In the order of {@link ObjectStreamClass#getFields()}: primitive ones first, each group by name.
 */
public final class FieldLayout {

    /** Name and type of a field, as they stand in a stream. */
    public record SerialField(String name, Class<?> type) {}

    private final Class<?> owner;
    private final List<SerialField> fields;
    private final int[] declared;
    private final FieldAccess access;

    /** @param declared places of those that stand for a field of the class, to which there is access */
    private FieldLayout(Class<?> owner, List<SerialField> fields, int[] declared, FieldAccess access) {
        this.owner = owner;
        this.fields = fields;
        this.declared = declared;
        this.access = access;
    }

    /** That of a class without fields. */
    static final FieldLayout NONE = new FieldLayout(Object.class, List.of(), new int[0], FieldAccess.NONE);

    /** The layout of a class; none for a class that is not serializable. */
    public static FieldLayout of(Class<?> owner) {
        ObjectStreamClass description = ObjectStreamClass.lookup(owner);
        ObjectStreamField[] listed = description == null ? new ObjectStreamField[0] : description.getFields();
        List<Field> found = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < listed.length; i++) {
            Field field = declared(owner, listed[i]);
            if (field != null) {
                found.add(field);
                places.add(i);
            }
        }
        return new FieldLayout(
                owner,
                Stream.of(listed)
                        .<SerialField>map(field -> new SerialField(field.getName(), field.getType()))
                        .toList(),
                places.stream().mapToInt(Integer::intValue).toArray(),
                found.isEmpty() ? FieldAccess.NONE : FieldAccess.to(owner, found));
    }

    private static @Nullable Field declared(Class<?> owner, ObjectStreamField wanted) {
        try {
            Field field = owner.getDeclaredField(wanted.getName());
            return field.getType() == wanted.getType() && !Modifier.isStatic(field.getModifiers()) ? field : null;
        } catch (NoSuchFieldException namedInTheFormOnly) {
            return null;
        }
    }

    /** The class that declares them. */
    public Class<?> owner() {
        return owner;
    }

    /** Whether the class lists them itself, in {@code serialPersistentFields}. */
    public boolean arePersistent() {
        try {
            Field list = owner.getDeclaredField("serialPersistentFields");
            return list.getType() == ObjectStreamField[].class && Modifier.isStatic(list.getModifiers());
        } catch (NoSuchFieldException none) {
            return false;
        }
    }

    /** Names and types in their order. */
    public List<SerialField> fields() {
        return fields;
    }

    /**
     * Place of a field, by the rules of {@link ObjectStreamClass#getField(String)}.
     *
     * @param type that of the field; {@link Object} for any reference type
     * @throws IllegalArgumentException where there is none
     */
    int index(String name, Class<?> type) {
        for (int i = 0; i < fields.size(); i++) {
            SerialField field = fields.get(i);
            if (field.name().equals(name)
                    && (field.type() == type
                            || (type == Object.class && !field.type().isPrimitive()))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such field " + name + " with type " + type);
    }

    /**
     * The present value of one field, boxed.
     *
     * @throws IllegalArgumentException where the class has no such field
     */
    public @Nullable Object value(Object target, String name) {
        for (int i = 0; i < declared.length; i++) {
            if (fields.get(declared[i]).name().equals(name)) {
                return access.read(target)[i];
            }
        }
        throw new IllegalArgumentException("no such field " + name);
    }

    /** The values that a form has where a class sets none: zeros and {@code null}. */
    @Nullable
    Object[] defaults() {
        return fields.stream().map(field -> Values.zero(field.type())).toArray();
    }

    /**
     * The present values of an object.
     *
     * @throws InvalidClassException where the class lists what is none of its fields
     */
    @Nullable
    Object[] read(Object target) throws InvalidClassException {
        if (declared.length < fields.size()) {
            throw new InvalidClassException(owner.getName(), "unmatched serializable field(s) declared");
        }
        return access.read(target);
    }

    /**
     * Sets the fields of an object. What the class lists without having such a field is passed over.
     *
     * @throws ClassCastException where a value does not fit its field
     */
    void write(Object target, @Nullable Object[] values) {
        @Nullable Object[] present = new Object[declared.length];
        for (int i = 0; i < present.length; i++) {
            SerialField field = fields.get(declared[i]);
            Object value = values[declared[i]];
            if (value != null && !field.type().isPrimitive() && !field.type().isInstance(value)) {
                throw new ClassCastException("no " + field.type().getTypeName() + " for the field " + field.name()
                        + " of " + owner.getName() + ", but a "
                        + value.getClass().getTypeName());
            }
            present[i] = value;
        }
        access.write(target, present);
    }
}
