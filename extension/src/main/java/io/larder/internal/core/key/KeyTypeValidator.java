package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Unsupported;
import io.larder.internal.core.remedy.ArgumentRemedy;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a declared type tells about its values: that none of them could be part of a key, or nothing. */
final class KeyTypeValidator {

    private final KeyEncoderResolver encoders;
    private final EncodingRegistry encodings;
    private final Function<Class<?>, @Nullable UnsupportedKeyType> beans;

    /** @param beans what is wrong with a class of which the container makes the objects; {@code null} for every other class */
    KeyTypeValidator(
            KeyEncoderResolver encoders,
            EncodingRegistry encodings,
            Function<Class<?>, @Nullable UnsupportedKeyType> beans) {
        this.encoders = encoders;
        this.encodings = encodings;
        this.beans = beans;
    }

    @Nullable
    UnsupportedKeyType validate(Type declared) {
        return validate(declared, new HashSet<>());
    }

    private @Nullable UnsupportedKeyType validate(Type declared, Set<Type> seen) {
        if (declared instanceof Class<?> type) {
            return ofClass(type, seen);
        }
        if (declared instanceof GenericArrayType array) {
            return within("an array", validate(array.getGenericComponentType(), seen));
        }
        if (declared instanceof WildcardType wildcard) {
            return validate(wildcard.getUpperBounds()[0], seen);
        }
        return declared instanceof ParameterizedType generic ? ofGeneric(generic, seen) : null;
    }

    private @Nullable UnsupportedKeyType ofGeneric(ParameterizedType generic, Set<Type> seen) {
        Class<?> raw = (Class<?>) generic.getRawType();
        UnsupportedKeyType reason = ofClass(raw, seen);
        if (reason != null
                || encoders.maySupport(raw)
                || !JdkClasses.contains(raw)
                || ContainerEncodings.of(raw) == null) {
            return reason;
        }
        for (Type argument : generic.getActualTypeArguments()) {
            UnsupportedKeyType argumentReason = validate(argument, seen);
            if (argumentReason != null) {
                return within("a " + raw.getName(), argumentReason);
            }
        }
        return null;
    }

    private @Nullable UnsupportedKeyType ofClass(Class<?> type, Set<Type> seen) {
        if (type.isPrimitive() || !seen.add(type) || encoders.maySupport(type)) {
            return null;
        }
        if (type.isArray()) {
            return within("an array", validate(type.getComponentType(), seen));
        }
        if (ContainerEncodings.of(type) != null || LeafEncodings.typeOf(type) != null) {
            return null;
        }
        String always = UnsupportedKeyTypes.reason(type);
        String reason = always != null ? always : ArgumentRemedy.declaredReason(type);
        if (reason != null) {
            return UnsupportedKeyType.of(type, reason);
        }
        UnsupportedKeyType ofBean = beans.apply(type);
        if (ofBean != null) {
            return ofBean;
        }
        if (type.isRecord()) {
            return ofRecord(type, seen);
        }
        if (type.isInterface() || LeafEncodings.mayMatch(type) || ContainerEncodings.mayMatch(type)) {
            return null;
        }
        boolean isCertain =
                Modifier.isFinal(type.getModifiers()) || (JdkClasses.contains(type) && FieldLayout.hasState(type));
        return isCertain && encodings.of(type) instanceof Unsupported unsupported
                ? UnsupportedKeyType.of(type, unsupported.reason())
                : null;
    }

    private @Nullable UnsupportedKeyType ofRecord(Class<?> type, Set<Type> seen) {
        for (RecordComponent component : type.getRecordComponents()) {
            UnsupportedKeyType reason = validate(component.getGenericType(), seen);
            if (reason != null) {
                return within(type.getTypeName() + "." + component.getName(), reason);
            }
        }
        return null;
    }

    /** Whether no value of a declared type is or holds anything but values of the table of leaves. */
    boolean holdsLeavesOnly(Type declared) {
        return holdsLeavesOnly(declared, new HashSet<>());
    }

    private boolean holdsLeavesOnly(Type declared, Set<Type> seen) {
        if (!seen.add(declared)) {
            return true;
        }
        if (declared instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return holdsLeavesOnly(generic.getActualTypeArguments()[0], seen);
        }
        if (!(declared instanceof Class<?> type) || (!type.isPrimitive() && encoders.maySupport(type))) {
            return false;
        }
        if (type.isArray()) {
            return holdsLeavesOnly(type.getComponentType(), seen);
        }
        return type.isRecord()
                ? Stream.of(type.getRecordComponents()).allMatch(part -> holdsLeavesOnly(part.getGenericType(), seen))
                : type.isEnum() || encodings.uniqueFor(type) instanceof Encoding.Leaf;
    }

    private static @Nullable UnsupportedKeyType within(String outer, @Nullable UnsupportedKeyType inner) {
        return inner == null ? null : inner.within(outer);
    }
}
