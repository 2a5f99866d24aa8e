package io.larder.internal.marshalling;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.jspecify.annotations.Nullable;

/** Provides the server's Jakarta JSON Binding, created when the first method needs it. */
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
