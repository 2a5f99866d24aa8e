package io.larder.internal.core;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.Input;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An input method: something outside that can be set, and that counts how often it is asked. */
class FakeInput implements Input {

    private final String name;
    private final EffectRecorder recorder;
    volatile Object value;
    volatile int readCount;

    FakeInput(String name, EffectRecorder recorder, Object value) {
        this.name = name;
        this.recorder = recorder;
        this.value = value;
    }

    /** Calls the method, as through its interceptor. */
    Object call() throws Exception {
        return String.valueOf(recorder.recordInput(() -> this, this::read));
    }

    @Override
    public String where() {
        return "Inputs#" + name;
    }

    @Override
    public Key callKey() {
        return key(name);
    }

    @Override
    public @Nullable Object read() throws Exception {
        readCount++;
        if (value instanceof Exception failure) {
            throw failure;
        }
        return value;
    }

    @Override
    public Key canonical(@Nullable Object value) {
        return key(name + "=" + value);
    }

    private static Key key(String text) {
        return Key.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
