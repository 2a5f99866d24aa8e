package io.larder.internal.core;

import io.larder.UnserializableValueException;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Copies by Java's own serialization: the plainest that there is. */
final class JavaSerializationMarshaller implements ValueMarshaller {

    private final Map<Marshalled, byte[]> serialized = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public MarshalledResult marshal(Object value, long loadNanos) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UnserializableValueException("LARDER-04000 no data", e);
        }
        Marshalled marshalled = new MarshalledBytes(bytes.toByteArray());
        serialized.put(marshalled, bytes.toByteArray());
        return new MarshalledResult(marshalled, value instanceof String);
    }

    @Override
    public Object unmarshal(Marshalled marshalled) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(
                serialized.getOrDefault(marshalled, ((MarshalledBytes) marshalled).bytes())))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new UnserializableValueException("LARDER-04000 unreadable", e);
        }
    }
}
