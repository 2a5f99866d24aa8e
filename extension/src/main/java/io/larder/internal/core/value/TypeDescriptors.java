package io.larder.internal.core.value;

import java.io.Externalizable;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The shape of each class that was met, for one application: it goes with the application, and holds none of another's classes. */
final class TypeDescriptors {

    private static final TypeDescriptor ARRAY = TypeDescriptor.mutable(
            2 * TypeDescriptor.SLOT,
            array -> new ListCursor(Arrays.asList((Object[]) array).iterator()));

    private final ConcurrentMap<Class<?>, TypeDescriptor> descriptors = new ConcurrentHashMap<>();
    private final Function<Class<?>, @Nullable String> unsupportedReasons;
    private final Predicate<Class<?>> opaque;

    TypeDescriptors(Function<Class<?>, @Nullable String> unsupportedReasons, Predicate<Class<?>> opaque) {
        this.unsupportedReasons = unsupportedReasons;
        this.opaque = opaque;
    }

    TypeDescriptor of(Class<?> type) {
        TypeDescriptor descriptor = cached(type);
        return descriptor != null ? descriptor : descriptors.computeIfAbsent(type, this::describe);
    }

    /** That of a class which was met before, or {@code null}. */
    @Nullable
    TypeDescriptor cached(Class<?> type) {
        return descriptors.get(type);
    }

    private TypeDescriptor describe(Class<?> type) {
        if (type.isArray()) {
            return type.getComponentType().isPrimitive() ? TypeDescriptor.OPAQUE : ARRAY;
        }
        if (Enum.class.isAssignableFrom(type)) {
            String enumReason = unsupportedReasons.apply(type);
            return enumReason == null ? TypeDescriptor.CONSTANT : TypeDescriptor.unsupported(enumReason);
        }
        String reason = unsupportedReason(type);
        if (reason != null) {
            return TypeDescriptor.unsupported(reason);
        }
        if (opaque.test(type)) {
            return TypeDescriptor.OPAQUE;
        }
        if (type.isHidden() || type.isSynthetic()) {
            return lambda(type);
        }
        if (JdkTypeDescriptors.isJdkClass(type)) {
            return JdkTypeDescriptors.of(type);
        }
        WriteReplaceSupport replacement = WriteReplaceSupport.of(type);
        return replacement != null ? TypeDescriptor.factoryBuilt(TypeDescriptor.SLOT, replacement::of) : ofFields(type);
    }

    private @Nullable String unsupportedReason(Class<?> type) {
        String reason = UnsupportedValueTypes.reason(type);
        if (reason != null) {
            return reason;
        }
        if (Proxy.isProxyClass(type)) {
            return "a proxy";
        }
        return unsupportedReasons.apply(type);
    }

    private static TypeDescriptor lambda(Class<?> type) {
        WriteReplaceSupport captured = Serializable.class.isAssignableFrom(type) ? WriteReplaceSupport.of(type) : null;
        return captured == null
                ? TypeDescriptor.unsupported("a lambda that is not serializable")
                : TypeDescriptor.factoryBuilt(8 * TypeDescriptor.SLOT, captured::of);
    }

    private static TypeDescriptor ofFields(Class<?> type) {
        Field[] fields;
        try {
            fields = fields(type);
        } catch (InaccessibleObjectException closed) {
            return TypeDescriptor.OPAQUE;
        }
        boolean writesItself = Externalizable.class.isAssignableFrom(type) || LazyCollections.isIndirectContainer(type);
        Function<Object, Cursor> ownFields =
                writesItself ? value -> new FieldCursor(new Field[0], value) : value -> new FieldCursor(fields, value);
        int estimatedSize = (2 + fields.length) * TypeDescriptor.SLOT;
        if (type.isRecord()) {
            return TypeDescriptor.immutable(estimatedSize, ownFields);
        }
        Function<Object, Cursor> inherited = JdkTypeDescriptors.inherited(type);
        Function<Object, Cursor> contents = inherited == null
                ? ownFields
                : value -> new JoinedCursor(ownFields.apply(value), inherited.apply(value));
        return TypeDescriptor.mutable(estimatedSize, LazyCollections.requireLoaded(type, contents));
    }

    /** What a codec copies: of the class and its superclasses outside the JDK, without the transient ones. */
    private static Field[] fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && !JdkTypeDescriptors.isJdkClass(at); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields.toArray(Field[]::new);
    }
}
