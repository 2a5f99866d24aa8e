package io.larder.internal.cdi.config;

import io.larder.CacheData;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.internal.core.method.CacheSettings;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@link CacheAttributes}: something that can be set for one cache, by a member of its annotation, by a configuration key,
 * or by both.
 *
 * @param name the member's name; of an attribute that no annotation has, a name for messages
 * @param type reads and checks the text of the key and the value of the member; {@code null}: there is no key, and each value of the
 *     member's Java type is legal
 * @param defaultValue the value in force where neither the annotation nor the configuration sets one, and where the text is empty
 * @param setter passes the value in force on to the settings
 * @param key the last part of {@code larder.cache."NAME".key}; {@code null}: the configuration cannot set it
 * @param description the effect, for {@code docs/configuration.md}; empty where there is no key
 */
public record CacheAttribute<T>(
        String name,
        @Nullable ConfigType<T> type,
        T defaultValue,
        BiConsumer<CacheSettings.Builder, T> setter,
        @Nullable String key,
        String description) {

    private static final String PREFIX = "larder.cache.";

    /** An attribute each value of which is legal, and that the configuration cannot set. */
    static <T> CacheAttribute<T> of(String name, T defaultValue, BiConsumer<CacheSettings.Builder, T> setter) {
        return new CacheAttribute<>(name, null, defaultValue, setter, null, "");
    }

    /** The same attribute, with values that this type reads and checks. */
    CacheAttribute<T> type(ConfigType<T> checked) {
        return new CacheAttribute<>(name, checked, defaultValue, setter, key, description);
    }

    /** The same attribute, which the configuration can set, too. */
    CacheAttribute<T> key(String lastPart, String effect) {
        return new CacheAttribute<>(name, type, defaultValue, setter, lastPart, effect);
    }

    /** The full name of the key for a cache; only for an attribute with a key. */
    public String key(String cache) {
        return PREFIX + "\"" + cache + "\"." + key;
    }

    /** Whether the annotation for that kind of cache has the member. */
    public boolean isMemberOf(CacheKind kind) {
        return member(annotationType(kind)) != null;
    }

    /** The annotation for methods whose results are cached in that kind of cache. */
    public static Class<? extends Annotation> annotationType(CacheKind kind) {
        return kind == CacheKind.DATA ? CacheData.class : CacheResource.class;
    }

    /** The value of the member; {@code null} where the annotation has no such member. */
    @Nullable
    Object memberValue(Annotation annotation) {
        @Nullable Method member = member(annotation.annotationType());
        try {
            return member == null ? null : member.invoke(annotation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The member with its value as in source text, {@code maxStale = "5m"}, for messages; empty where there is no such member. */
    public String memberText(Annotation annotation) {
        @Nullable Object value = memberValue(annotation);
        if (value == null) {
            return "";
        }
        if (value instanceof Class<?> named) {
            return name + " = " + named.getName() + ".class";
        }
        return name + " = " + quoted(annotation, value);
    }

    /** Two legal values as in source text, for a message about an illegal one. */
    public String memberExamples(Annotation annotation) {
        return type == null
                ? ""
                : quoted(annotation, type.example()) + " or " + quoted(annotation, type.secondExample());
    }

    /** Text between quotation marks where the member is a text. */
    private String quoted(Annotation annotation, Object value) {
        return memberValue(annotation) instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private @Nullable Method member(Class<? extends Annotation> annotation) {
        try {
            return annotation.getMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
