package io.larder.internal.core.entity;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * The fields that EclipseLink weaves into the class of an entity. A lazy relation to one entity has a value holder beside its own field;
 * once loaded, the holder has the entity, and the field may not have it yet.
 */
public final class WovenFields {

    private static final String PREFIX = "_persistence_";
    private static final String HOLDER = "_vh";

    private WovenFields() {}

    /** Whether the provider added the field; what it holds is none of the entity's content, or is there under the name of another field. */
    public static boolean isWoven(Field field) {
        return isWoven(field.getName());
    }

    /** The same by the name of a field. */
    public static boolean isWoven(String field) {
        return field.startsWith(PREFIX);
    }

    /** Name that the field with the value holder of a relation has where there is one. */
    public static String holderName(String relation) {
        return PREFIX + relation + HOLDER;
    }

    /** The field with the value holder of a relation, or {@code null}. */
    public static @Nullable Field holderOf(Field relation) {
        try {
            return relation.getDeclaringClass().getDeclaredField(holderName(relation.getName()));
        } catch (NoSuchFieldException none) {
            return null;
        }
    }
}
