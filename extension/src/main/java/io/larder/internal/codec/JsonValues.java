package io.larder.internal.codec;

import io.larder.internal.engine.value.Difference;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Through Jakarta JSON Binding, by the generic return type. JSON says nothing of what it leaves out, so that the first value of a method
 * is read back and compared. What the walk says does not count here: an adapter may well turn into text what could not be copied.
 */
final class JsonValues implements Values {

    private final String where;
    private final Type type;
    private final Jsonb jsonb;
    private volatile boolean compared;

    JsonValues(String where, Type type, Jsonb jsonb) {
        this.where = where;
        this.type = type;
        this.jsonb = jsonb;
    }

    @Override
    public Kept keep(Object value) {
        Marshalled marshalled = new Marshalled(write(value));
        if (!compared) {
            String difference = Difference.between(value, copy(marshalled));
            if (difference != null) {
                throw CodecMessages.lossy(where, difference, type);
            }
            compared = true;
        }
        return new Kept(marshalled, false);
    }

    private byte[] write(Object value) {
        try {
            return jsonb.toJson(value, type).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException | StackOverflowError failed) {
            throw CodecMessages.noJson(where, type, failed);
        }
    }

    @Override
    public Object copy(Marshalled marshalled) {
        Object value;
        try {
            value = jsonb.fromJson(new String(marshalled.graph(), StandardCharsets.UTF_8), type);
        } catch (RuntimeException | StackOverflowError failed) {
            throw CodecMessages.noValue(where, type, failed);
        }
        if (value == null) {
            throw CodecMessages.lossy(where, "", type);
        }
        return value;
    }
}
