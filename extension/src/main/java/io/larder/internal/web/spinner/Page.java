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
 * to the next is given up, and asks anew.
 */
final class Page implements WriteListener, AsyncListener {

    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final StateText text;
    private final Consumer<Page> gone;
    private final String name;
    private final AtomicReference<byte @Nullable []> next = new AtomicReference<>();
    private final AtomicInteger work = new AtomicInteger();
    private boolean unflushed;
    private boolean completed;
    private volatile boolean begun;
    private volatile boolean ended;

    /**
     * @param name the page's own, by which it says good-bye; empty: it has none
     * @param gone told when the stream is over, maybe more than once
     */
    Page(AsyncContext async, ServletOutputStream out, StateText text, String name, Consumer<Page> gone) {
        this.name = name;
        this.async = async;
        this.out = out;
        this.text = text;
        this.gone = gone;
    }

    boolean isNamed(String other) {
        return !name.isEmpty() && name.equals(other);
    }

    /** The response is ready to be written to. */
    void begin() {
        out.setWriteListener(this);
        begun = true;
        drain();
    }

    void show(List<Shown> state) {
        next.set(text.of(state));
        drain();
    }

    void beat() {
        if (!next.compareAndSet(null, BEAT)) {
            ended = true;
        }
        drain();
    }

    void end() {
        ended = true;
        drain();
    }

    private void drain() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int done = 1;
        do {
            step();
            done = work.addAndGet(-done);
        } while (done != 0);
    }

    private void step() {
        try {
            if (begun && !ended) {
                write();
            }
        } catch (IOException | RuntimeException e) {
            // The browser has gone; containers say so in many ways.
            ended = true;
        }
        if (ended && !completed) {
            completed = true;
            complete();
            gone.accept(this);
        }
    }

    private void write() throws IOException {
        while ((unflushed || next.get() != null) && out.isReady()) {
            byte[] message = next.getAndSet(null);
            if (message != null) {
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
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
