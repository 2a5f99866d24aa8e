package io.larder.internal.core;

import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Copies by Java's own serialization: the plainest that there is. */
final class JavaSerializationMarshaller implements Values {

    private final Map<Marshalled, byte[]> serialized = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public Kept keep(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UnserializableValueException("LARDER-04000 no data", e);
        }
        Marshalled marshalled = new Marshalled(bytes.toByteArray());
        serialized.put(marshalled, bytes.toByteArray());
        return new Kept(marshalled, value instanceof String);
    }

    @Override
    public Object copy(Marshalled marshalled) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(serialized.get(marshalled)))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
