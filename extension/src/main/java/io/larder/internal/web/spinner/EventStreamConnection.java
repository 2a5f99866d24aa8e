package io.larder.internal.web.spinner;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream of events. Each event is the whole state, so that one that a slow page missed is made up for by the next.
 *
 * <p>Concurrency: whoever has something to do counts itself in; the first does it, and does what is counted in meanwhile, so that
 * the output has one user at a time and nobody waits. Nothing is written that would block; a page that takes nothing from one beat
 * to the next is given up, and asks anew. An event that became pending just before a beat is not late.
 */
final class EventStreamConnection implements WriteListener, AsyncListener {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Consumer<EventStreamConnection> onClose;
    private final String name;
    private final AtomicReference<byte @Nullable []> pending = new AtomicReference<>();
    private final AtomicInteger pendingWork = new AtomicInteger();
    private boolean unflushed;
    private boolean completed;
    /** Something may be pending since the last heartbeat. */
    private volatile boolean stalled;

    private volatile boolean started;
    private volatile boolean closed;

    /**
     * @param name the page's own, by which it says good-bye; empty: it has none
     * @param onClose told when the stream is over, maybe more than once
     */
    EventStreamConnection(
            AsyncContext async, ServletOutputStream out, String name, Consumer<EventStreamConnection> onClose) {
        this.name = name;
        this.async = async;
        this.out = out;
        this.onClose = onClose;
    }

    boolean hasName(String other) {
        return !name.isEmpty() && name.equals(other);
    }

    /** The response is ready to be written to. */
    void start() {
        out.setWriteListener(this);
        started = true;
        drain();
    }

    void send(List<SpinnerLine> lines) {
        pending.set(SpinnerEventEncoder.encode(lines));
        drain();
    }

    void heartbeat() {
        boolean stalledBefore = stalled;
        stalled = true;
        if (!pending.compareAndSet(null, HEARTBEAT) && stalledBefore) {
            closed = true;
        }
        drain();
    }

    void close() {
        closed = true;
        drain();
    }

    private void drain() {
        if (pendingWork.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            step();
            done = pendingWork.addAndGet(-done);
        } while (done != 0);
    }

    private void step() {
        try {
            if (started && !closed) {
                write();
            }
        } catch (Throwable e) {
            // The browser has gone; containers say so in many ways.
            closed = true;
        }
        if (closed && !completed) {
            completed = true;
            try {
                complete();
            } finally {
                onClose.accept(this);
            }
        }
    }

    private void write() throws IOException {
        while ((unflushed || pending.get() != null) && out.isReady()) {
            byte[] message = pending.getAndSet(null);
            if (message != null) {
                stalled = false;
                out.write(message);
                unflushed = true;
            } else {
                unflushed = false;
                out.flush();
            }
        }
    }

    private void complete() {
        try {
            async.complete();
        } catch (IllegalStateException e) {
            // The container has ended it before.
        }
    }

    @Override
    public void onWritePossible() {
        drain();
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
