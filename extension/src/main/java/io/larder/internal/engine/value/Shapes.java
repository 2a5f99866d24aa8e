package io.larder.internal.engine.value;

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
final class Shapes {

    private static final Shape ARRAY = Shape.mutable(
            2 * Shape.SLOT,
            array -> new ListCursor(Arrays.asList((Object[]) array).iterator()));

    private final ConcurrentMap<Class<?>, Shape> known = new ConcurrentHashMap<>();
    private final Function<Class<?>, @Nullable String> refusals;
    private final Predicate<Class<?>> opaque;

    Shapes(Function<Class<?>, @Nullable String> refusals, Predicate<Class<?>> opaque) {
        this.refusals = refusals;
        this.opaque = opaque;
    }

    Shape of(Class<?> type) {
        Shape shape = met(type);
        return shape != null ? shape : known.computeIfAbsent(type, this::read);
    }

    /** That of a class which was met before, or {@code null}. */
    @Nullable
    Shape met(Class<?> type) {
        return known.get(type);
    }

    private Shape read(Class<?> type) {
        if (type.isArray()) {
            return type.getComponentType().isPrimitive() ? Shape.OPAQUE : ARRAY;
        }
        if (Enum.class.isAssignableFrom(type)) {
            String foreign = refusals.apply(type);
            return foreign == null ? Shape.CONSTANT : Shape.refused(foreign);
        }
        String refusal = refusal(type);
        if (refusal != null) {
            return Shape.refused(refusal);
        }
        if (opaque.test(type)) {
            return Shape.OPAQUE;
        }
        if (type.isHidden() || type.isSynthetic()) {
            return lambda(type);
        }
        if (JdkShapes.isOfTheJdk(type)) {
            return JdkShapes.of(type);
        }
        Replacement replacement = Replacement.of(type);
        return replacement != null ? Shape.rebuilt(Shape.SLOT, replacement::of) : ordinary(type);
    }

    private @Nullable String refusal(Class<?> type) {
        String reason = Refused.reason(type);
        if (reason != null) {
            return reason;
        }
        if (Proxy.isProxyClass(type)) {
            return "a proxy";
        }
        return refusals.apply(type);
    }

    private static Shape lambda(Class<?> type) {
        Replacement captured = Serializable.class.isAssignableFrom(type) ? Replacement.of(type) : null;
        return captured == null
                ? Shape.refused("a lambda that is not serializable")
                : Shape.rebuilt(8 * Shape.SLOT, captured::of);
    }

    private static Shape ordinary(Class<?> type) {
        Field[] fields;
        try {
            fields = fields(type);
        } catch (InaccessibleObjectException closed) {
            return Shape.OPAQUE;
        }
        boolean writesItself = Externalizable.class.isAssignableFrom(type) || LazyParts.areElementsOnly(type);
        Function<Object, Cursor> own =
                writesItself ? value -> new FieldCursor(new Field[0], value) : value -> new FieldCursor(fields, value);
        int weight = (2 + fields.length) * Shape.SLOT;
        if (type.isRecord()) {
            return Shape.frozen(weight, own);
        }
        Function<Object, Cursor> inherited = JdkShapes.inherited(type);
        Function<Object, Cursor> all =
                inherited == null ? own : value -> new JoinedCursor(own.apply(value), inherited.apply(value));
        return Shape.mutable(weight, LazyParts.guarded(type, all));
    }

    /** What a codec copies: of the class and its superclasses outside the JDK, without the transient ones. */
    private static Field[] fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && !JdkShapes.isOfTheJdk(at); at = at.getSuperclass()) {
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
