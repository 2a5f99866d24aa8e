package io.larder.internal.cdi.model;

import io.larder.CacheKind;
import io.larder.internal.cdi.config.CacheAttribute;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.core.method.CacheSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The values in force of all attributes of one cache, and the place that sets each. */
public final class AttributeValues {

    private record Value(Object value, String origin) {}

    private final CacheKind kind;
    private final Map<CacheAttribute<?>, Value> values = new LinkedHashMap<>();

    AttributeValues(CacheKind kind) {
        this.kind = kind;
    }

    /** @param origin the place and the text that it has, as in {@code ttl = "1h"} */
    <T> void put(CacheAttribute<T> attribute, T value, String origin) {
        values.put(attribute, new Value(value, origin));
    }

    public CacheKind kind() {
        return kind;
    }

    @SuppressWarnings("unchecked") // Each attribute was put with a value of its type.
    public <T> T get(CacheAttribute<T> attribute) {
        return (T) value(attribute).value();
    }

    /** The place that sets the value, and the text there: {@code ttl = "1h"}, or a configuration key in the same form. */
    public String origin(CacheAttribute<?> attribute) {
        return value(attribute).origin();
    }

    /** The attributes whose value is not the default. */
    public Stream<CacheAttribute<?>> changed() {
        return CacheAttributes.ALL.stream()
                .filter(attribute -> !attribute.defaultValue().equals(get(attribute)));
    }

    private Value value(CacheAttribute<?> attribute) {
        return Objects.requireNonNull(values.get(attribute));
    }

    CacheSettings.Builder settings() {
        CacheSettings.Builder settings = CacheSettings.builder();
        CacheAttributes.ALL.forEach(attribute -> set(attribute, settings));
        return settings;
    }

    private <T> void set(CacheAttribute<T> attribute, CacheSettings.Builder settings) {
        attribute.setter().accept(settings, get(attribute));
    }
}
