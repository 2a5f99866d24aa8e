package io.larder.internal.engine.value;

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
public final class DataTypes {

    private static final String CURE =
            "; annotate the method with @CacheResource, or return a type that holds the elements, like a List";

    private DataTypes() {}

    /**
     * Why a method that declares this return type can return no data, with the cure: what follows the method's name in a sentence.
     * {@code null} where the type does not settle it, as the walk over each value does.
     */
    public static @Nullable String refusal(Type declared) {
        Type data = data(declared);
        boolean rawStage = data instanceof Class<?> plain && CompletionStage.class.isAssignableFrom(plain);
        return rawStage ? null : refusal(data, 0);
    }

    /** The type of what is kept: of a stage, what it completes with. */
    public static Type data(Type declared) {
        if (declared instanceof ParameterizedType stage && CompletionStage.class.isAssignableFrom(raw(stage))) {
            return stage.getActualTypeArguments()[0];
        }
        return declared;
    }

    private static @Nullable String refusal(Type type, int depth) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? refusal(plain.getComponentType(), depth) : refusal(plain);
        }
        if (type instanceof GenericArrayType array) {
            return refusal(array.getGenericComponentType(), depth);
        }
        if (type instanceof WildcardType wildcard) {
            return refusal(wildcard.getUpperBounds()[0], depth);
        }
        if (type instanceof TypeVariable<?> variable) {
            return depth > 8 ? null : refusal(variable.getBounds()[0], depth + 1);
        }
        return type instanceof ParameterizedType generic ? refusal(generic, depth) : null;
    }

    private static @Nullable String refusal(ParameterizedType generic, int depth) {
        Class<?> raw = raw(generic);
        String refusal = refusal(raw);
        if (refusal == null && holdsItsArguments(raw)) {
            for (Type argument : generic.getActualTypeArguments()) {
                refusal = refusal != null ? refusal : refusal(argument, depth);
            }
        }
        return refusal;
    }

    private static @Nullable String refusal(Class<?> plain) {
        String reason = Refused.reason(plain);
        return reason == null ? null : "returns " + plain.getName() + ", which is " + reason + CURE;
    }

    private static boolean holdsItsArguments(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw)
                || Map.class.isAssignableFrom(raw)
                || Map.Entry.class.isAssignableFrom(raw)
                || raw == Optional.class;
    }

    private static Class<?> raw(ParameterizedType generic) {
        return (Class<?>) generic.getRawType();
    }
}
