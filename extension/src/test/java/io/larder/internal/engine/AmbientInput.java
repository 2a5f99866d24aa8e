package io.larder.internal.engine;

import io.larder.internal.engine.effect.Input;
import io.larder.internal.engine.effect.Recording;
import io.larder.internal.engine.key.Key;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An input method: something outside that can be set, and that counts how often it is asked. */
class AmbientInput implements Input {

    private final String name;
    private final Recording recording;
    volatile Object value;
    volatile int asked;

    AmbientInput(String name, Recording recording, Object value) {
        this.name = name;
        this.recording = recording;
        this.value = value;
    }

    /** Calls the method, as through its interceptor. */
    Object call() throws Exception {
        return String.valueOf(recording.input(() -> this, this::ask));
    }

    @Override
    public String where() {
        return "Inputs#" + name;
    }

    @Override
    public Key question() {
        return key(name);
    }

    @Override
    public @Nullable Object ask() throws Exception {
        asked++;
        if (value instanceof Exception failure) {
            throw failure;
        }
        return value;
    }

    @Override
    public Key canonical(@Nullable Object answer) {
        return key(name + "=" + answer);
    }

    private static Key key(String text) {
        return Key.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
