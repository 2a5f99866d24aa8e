package io.larder.internal.marshalling;

import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values of Jakarta JSON Processing consistently with their {@code equals}: members of objects in any order,
 * elements of arrays in order, numbers with their scale.
 */
public final class JsonValueKeyEncoder implements KeyEncoder<JsonValue> {

    private JsonValueKeyEncoder() {}

    /** None where the server has no JSON-P. */
    public static List<KeyEncoder<?>> encoders(ClassLoader loader) {
        try {
            Class.forName("jakarta.json.JsonValue", false, loader);
            return List.of(new JsonValueKeyEncoder());
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    @Override
    public Class<JsonValue> type() {
        return JsonValue.class;
    }

    /** Objects and arrays are copied: as they are they would come back here. */
    @Override
    public void encode(JsonValue value, KeyWriter out) {
        out.put(content(value));
    }

    private static @Nullable Object content(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> new HashMap<>(value.asJsonObject());
            case ARRAY -> new ArrayList<>(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }
}
