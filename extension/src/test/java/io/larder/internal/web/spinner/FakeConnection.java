package io.larder.internal.web.spinner;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A browser at the other end of a stream of events: it may take nothing for a while, or be gone. */
final class FakeConnection extends ServletOutputStream {

    private static final Pattern LINE =
            Pattern.compile("\"number\":(\\d+),\"text\":\"([^\"]*)\",\"showTime\":(\\w+),\"elapsed\":(\\d+)");

    final ByteArrayOutputStream received = new ByteArrayOutputStream();
    final EventStreamConnection connection;
    boolean writable = true;
    boolean disconnected;
    int completed;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private @Nullable WriteListener listener;

    FakeConnection(String name, Consumer<EventStreamConnection> onClose) {
        AsyncContext async = (AsyncContext) Proxy.newProxyInstance(
                FakeConnection.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("complete")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    completed++;
                    return null;
                });
        connection = new EventStreamConnection(async, this, name, onClose);
    }

    /** Takes again. */
    void resume() {
        writable = true;
        connection.onWritePossible();
    }

    /** The states that came, as {@code number text elapsed}, without those that say the same as the one before. */
    List<String> states() {
        String text = received.toString(StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> line.startsWith("data: "))
                .map(line -> LINE.matcher(line.substring("data: ".length())).replaceAll("$1 $2 $4"))
                .toList();
    }

    @Override
    public boolean isReady() {
        if (listener == null) {
            throw new IllegalStateException("no listener");
        }
        return writable;
    }

    @Override
    public void setWriteListener(WriteListener newListener) {
        listener = newListener;
    }

    @Override
    public void write(int b) throws IOException {
        if (disconnected) {
            throw new IOException("gone");
        }
        if (!writable) {
            throw new IllegalStateException("would block");
        }
        buffer.write(b);
    }

    @Override
    public void flush() throws IOException {
        if (!writable) {
            throw new IllegalStateException("would block");
        }
        buffer.writeTo(received);
        buffer.reset();
    }
}
