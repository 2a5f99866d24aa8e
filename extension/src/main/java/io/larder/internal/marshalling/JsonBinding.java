package io.larder.internal.marshalling;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.jspecify.annotations.Nullable;

/** The server's Jakarta JSON Binding, asked for when the first method wants it: a server without it is fine until then. */
final class JsonBinding implements AutoCloseable {

    private @Nullable Jsonb jsonb;

    synchronized Jsonb get() {
        Jsonb present = jsonb;
        if (present == null) {
            present = JsonbBuilder.create();
            jsonb = present;
        }
        return present;
    }

    @Override
    public synchronized void close() {
        Jsonb present = jsonb;
        jsonb = null;
        if (present == null) {
            return;
        }
        try {
            present.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
