package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Refused;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a declared type tells about its values: that none of them could be part of a key, or nothing. */
final class KeyTypes {

    private final Encoders encoders;
    private final Encodings encodings;

    KeyTypes(Encoders encoders, Encodings encodings) {
        this.encoders = encoders;
        this.encodings = encodings;
    }

    @Nullable
    String refusal(Type declared) {
        return refusal(declared, new HashSet<>());
    }

    private @Nullable String refusal(Type declared, Set<Type> seen) {
        if (declared instanceof Class<?> type) {
            return ofClass(type, seen);
        }
        if (declared instanceof GenericArrayType array) {
            return within("an array", refusal(array.getGenericComponentType(), seen));
        }
        if (declared instanceof WildcardType wildcard) {
            return refusal(wildcard.getUpperBounds()[0], seen);
        }
        return declared instanceof ParameterizedType generic ? ofGeneric(generic, seen) : null;
    }

    private @Nullable String ofGeneric(ParameterizedType generic, Set<Type> seen) {
        Class<?> raw = (Class<?>) generic.getRawType();
        String reason = ofClass(raw, seen);
        if (reason != null || encoders.mayServe(raw) || !Jdk.has(raw) || Containers.of(raw) == null) {
            return reason;
        }
        for (Type argument : generic.getActualTypeArguments()) {
            String inside = refusal(argument, seen);
            if (inside != null) {
                return within("a " + raw.getName(), inside);
            }
        }
        return null;
    }

    private @Nullable String ofClass(Class<?> type, Set<Type> seen) {
        if (type.isPrimitive() || !seen.add(type) || encoders.mayServe(type)) {
            return null;
        }
        if (type.isArray()) {
            return within("an array", refusal(type.getComponentType(), seen));
        }
        if (Containers.of(type) != null || Known.typeOf(type) != null) {
            return null;
        }
        String valueless = Valueless.reason(type);
        if (valueless != null) {
            return name(type, valueless);
        }
        if (type.isRecord()) {
            return ofRecord(type, seen);
        }
        if (type.isInterface() || Known.mayBe(type) || Containers.mayBe(type)) {
            return null;
        }
        boolean isCertain = Modifier.isFinal(type.getModifiers()) || (Jdk.has(type) && Shape.hasState(type));
        return isCertain && encodings.of(type) instanceof Refused refused ? name(type, refused.reason()) : null;
    }

    private @Nullable String ofRecord(Class<?> type, Set<Type> seen) {
        for (RecordComponent component : type.getRecordComponents()) {
            String reason = refusal(component.getGenericType(), seen);
            if (reason != null) {
                return within(type.getTypeName() + "." + component.getName(), reason);
            }
        }
        return null;
    }

    private static String name(Class<?> type, String reason) {
        return type.getTypeName() + ", " + reason;
    }

    private static @Nullable String within(String outer, @Nullable String reason) {
        return reason == null ? null : outer + " of " + reason;
    }
}
