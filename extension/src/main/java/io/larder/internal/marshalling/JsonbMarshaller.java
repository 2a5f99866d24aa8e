package io.larder.internal.marshalling;

import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.graph.ContentComparison;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Through Jakarta JSON Binding, by the generic return type. JSON says nothing of what it leaves out, so that the first value of a method
 * is read back and compared. What the walk says does not count here: an adapter may well turn into text what could not be copied.
 */
final class JsonbMarshaller implements ValueMarshaller {

    private final String location;
    private final Type type;
    private final Jsonb jsonb;
    private final ContentComparison comparison;
    private volatile boolean compared;

    JsonbMarshaller(String location, Type type, Jsonb jsonb, ContentComparison comparison) {
        this.location = location;
        this.type = type;
        this.jsonb = jsonb;
        this.comparison = comparison;
    }

    @Override
    public MarshalledResult marshal(Object value, long loadNanos) {
        Marshalled marshalled = new MarshalledBytes(write(value));
        if (!compared) {
            String difference = comparison.firstDifference(value, unmarshal(marshalled));
            if (difference != null) {
                throw MarshallingMessages.lossy(location, difference, type);
            }
            compared = true;
        }
        return new MarshalledResult(marshalled, false);
    }

    private byte[] write(Object value) {
        try {
            return jsonb.toJson(value, type).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException | StackOverflowError failed) {
            throw MarshallingMessages.jsonWriteFailed(location, type, failed);
        }
    }

    @Override
    public Object unmarshal(Marshalled marshalled) {
        Object value;
        try {
            value = jsonb.fromJson(new String(((MarshalledBytes) marshalled).bytes(), StandardCharsets.UTF_8), type);
        } catch (RuntimeException | StackOverflowError failed) {
            throw MarshallingMessages.jsonReadFailed(location, type, failed);
        }
        if (value == null) {
            throw MarshallingMessages.lossy(location, "", type);
        }
        return value;
    }
}
