package io.larder.internal.marshalling;

import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/** Values of Jakarta JSON Processing by their text: their classes are the server's, and hold its buffers. */
final class JsonTextSerializer extends Serializer<JsonValue> {

    private final JsonProvider provider = JsonProvider.provider();

    JsonTextSerializer(TypeResolver resolver, Class<JsonValue> type) {
        super(resolver.getConfig(), type);
    }

    @Override
    public void write(WriteContext context, JsonValue value) {
        context.writeString(value.toString());
    }

    @Override
    public JsonValue read(ReadContext context) {
        try (JsonReader reader = provider.createReader(new StringReader(context.readString()))) {
            return reader.readValue();
        }
    }
}
