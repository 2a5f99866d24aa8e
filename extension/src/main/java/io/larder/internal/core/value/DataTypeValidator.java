package io.larder.internal.core.value;

import io.larder.internal.core.remedy.ResultRemedy;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the declared return type of a data method tells already. */
public final class DataTypeValidator {

    private DataTypeValidator() {}

    /**
     * Why a method that declares this return type can return no data, with the cure: what follows the method's name in a sentence.
     * {@code null} where the type does not settle it, as the walk over each value does.
     */
    public static @Nullable String unsupportedReason(Type declared) {
        Type data = valueType(declared);
        boolean rawStage = data instanceof Class<?> plain && CompletionStage.class.isAssignableFrom(plain);
        return rawStage ? null : unsupportedReason(data, 0);
    }

    /** The type of what is kept: of a stage, what it completes with. */
    public static Type valueType(Type declared) {
        if (declared instanceof ParameterizedType stage && CompletionStage.class.isAssignableFrom(raw(stage))) {
            return stage.getActualTypeArguments()[0];
        }
        return declared;
    }

    private static @Nullable String unsupportedReason(Type type, int depth) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? unsupportedReason(plain.getComponentType(), depth) : unsupportedReason(plain);
        }
        if (type instanceof GenericArrayType array) {
            return unsupportedReason(array.getGenericComponentType(), depth);
        }
        if (type instanceof WildcardType wildcard) {
            return unsupportedReason(wildcard.getUpperBounds()[0], depth);
        }
        if (type instanceof TypeVariable<?> variable) {
            return depth > 8 ? null : unsupportedReason(variable.getBounds()[0], depth + 1);
        }
        return type instanceof ParameterizedType generic ? unsupportedReason(generic, depth) : null;
    }

    private static @Nullable String unsupportedReason(ParameterizedType generic, int depth) {
        Class<?> raw = raw(generic);
        String reason = unsupportedReason(raw);
        if (reason == null && containsItsArguments(raw)) {
            for (Type argument : generic.getActualTypeArguments()) {
                reason = reason != null ? reason : unsupportedReason(argument, depth);
            }
        }
        return reason;
    }

    private static @Nullable String unsupportedReason(Class<?> plain) {
        String always = UnsupportedValueTypes.reason(plain);
        String reason = always != null ? always : ResultRemedy.declaredReason(plain);
        return reason == null
                ? null
                : "returns " + plain.getName() + ", which is " + reason + "; "
                        + ResultRemedy.of(plain).asResult();
    }

    private static boolean containsItsArguments(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw)
                || Map.class.isAssignableFrom(raw)
                || Map.Entry.class.isAssignableFrom(raw)
                || raw == Optional.class;
    }

    private static Class<?> raw(ParameterizedType generic) {
        return (Class<?>) generic.getRawType();
    }
}
