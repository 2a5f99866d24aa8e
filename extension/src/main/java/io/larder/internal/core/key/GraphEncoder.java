package io.larder.internal.core.key;

import io.larder.UnhashableParameterException;
import io.larder.internal.core.entity.EntityTypes;
import io.larder.internal.core.form.FormException;
import io.larder.internal.core.key.Encoding.Composite;
import io.larder.internal.core.key.Encoding.Lazy;
import io.larder.internal.core.key.Encoding.Leaf;
import io.larder.internal.core.key.Encoding.Unsupported;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values with all that they hold, on a stack of its own. Without knowledge of cycles it goes {@link #DEPTH_LIMIT} deep, which
 * nearly all arguments are and no cycle is, and then gives up; with it, as deep as it takes.
 */
final class GraphEncoder {

    /** How deep it goes without knowing what stands on a cycle. */
    private static final int DEPTH_LIMIT = 64;

    private static final EncodingFrame[] NO_FRAMES = {};
    private static final Encoding NONE = new Unsupported("");

    /** How deep {@link io.larder.spi.KeyEncoder}s may be inside one another: each takes some of the thread's stack. */
    private static final int MAX_NESTED_ENCODERS = 256;

    /** How many steps of a long way a message shows, at its beginning and at its end. */
    private static final int FIRST_STEPS = 20;

    private static final int LAST_STEPS = 5;

    /** The way down is longer than {@link #DEPTH_LIMIT}. Says nothing to anybody but the one who began. */
    static final class DepthLimitExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DepthLimitExceededException() {
            super("deep", null, false, false);
        }
    }

    /** What has to be put in order takes more bytes than an array holds. */
    static final class KeyTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A value of a known type that has none all the same. The message with the way to it is made here. */
    static final class UnsupportedKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        /** @param reason follows "is of type T," */
        UnsupportedKeyException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    final KeyBuffer out = new KeyBuffer();
    private final EncodingRegistry encodings;
    private final Forms forms;
    private final @Nullable Set<Object> onCycle;
    private final long maxSteps;

    private EncodingFrame[] frames = NO_FRAMES;
    private int depth;
    private long steps;
    private int encoderDepth;
    private ParameterContext context = ParameterContext.NONE;
    private Class<?> lastType = Void.class;
    private Encoding lastEncoding = NONE;
    private @Nullable IdentityHashMap<Object, byte[]> folded;
    private @Nullable IdentityHashMap<Object, byte[]> largeLeaves;
    private @Nullable CycleNumbering numbering;
    private @Nullable RuntimeException failure;

    /** One that gives up where it gets deep. */
    GraphEncoder(EncodingRegistry encodings) {
        this.encodings = encodings;
        this.forms = Forms.DIRECT;
        this.onCycle = null;
        this.maxSteps = Long.MAX_VALUE;
    }

    /** One that knows the cycles. */
    GraphEncoder(EncodingRegistry encodings, CycleDetector cycles) {
        this.encodings = encodings;
        this.forms = cycles.forms();
        this.onCycle = cycles.objectsOnCycles();
        this.numbering = new CycleNumbering(null);
        this.maxSteps = 1_000_000L + 200L * cycles.visitedCount();
    }

    /**
     * Writes what a key is made of, with all that it holds.
     *
     * @param encoding that of its class, where it is known; else {@code null}
     */
    void write(ParameterContext parameter, @Nullable Object value, @Nullable Encoding encoding) {
        context = parameter;
        try {
            if (value != null && begin(value, encoding != null ? encoding : encodings.of(value.getClass()))) {
                finish(0);
            } else if (value == null) {
                out.tag(Tag.NULL);
            }
        } catch (StackOverflowError e) {
            throw KeyMessages.tooDeep(context, path(), e);
        } catch (KeyTooLargeException e) {
            throw KeyMessages.tooLarge(context, path(), e);
        }
    }

    Forms forms() {
        return forms;
    }

    /** Writes what an encoder puts, with all that it holds. */
    void write(@Nullable Object value) {
        int base = depth;
        if (begin(value)) {
            finish(base);
        }
    }

    private void finish(int base) {
        while (depth > base) {
            EncodingFrame top = frames[depth - 1];
            if (!top.advance(this)) {
                end(top);
            }
        }
    }

    /**
     * Writes a value, or begins to.
     *
     * @return whether it holds others: then its visit stands on the stack now
     */
    boolean begin(@Nullable Object value) {
        if (value == null) {
            out.tag(Tag.NULL);
            return false;
        }
        Class<?> type = value.getClass();
        if (type != lastType) {
            lastEncoding = encodings.of(type);
            lastType = type;
        }
        return begin(value, lastEncoding);
    }

    private boolean begin(Object value, Encoding encoding) {
        if (encoding instanceof Leaf leaf) {
            leaf(value, leaf);
            return false;
        }
        if (encoding instanceof Composite composite) {
            return composite(value, composite);
        }
        if (encoding instanceof Lazy lazy) {
            return lazy(value, lazy);
        }
        throw unsupported(value.getClass(), ((Unsupported) encoding).reason());
    }

    private boolean lazy(Object value, Lazy lazy) {
        if (!lazy.type().isLoaded(value)) {
            throw unsupported(value.getClass(), lazy.type().unloadedReason());
        }
        return lazy.type().isStandIn() ? begin(lazy.type().target(value)) : begin(value, lazy.content());
    }

    private void leaf(Object value, Leaf leaf) {
        byte[] digest = largeLeaves == null ? null : largeLeaves.get(value);
        if (digest != null) {
            out.fold(digest);
            return;
        }
        byte[] before = out.lastFold();
        try {
            leaf.write(value, out);
        } catch (KeyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(value, e);
        }
        if (out.lastFold() != before && out.isLastSpanLarge()) {
            largeLeaves = largeLeaves == null ? new IdentityHashMap<>() : largeLeaves;
            largeLeaves.put(value, out.lastFold());
        }
    }

    private boolean composite(Object value, Composite composite) {
        byte[] digest = cachedDigest(value);
        if (digest != null) {
            out.fold(digest);
            return false;
        }
        boolean cyclic = onCycle != null && onCycle.contains(value);
        if (cyclic && writeBackReference(value)) {
            return false;
        }
        if (depth == DEPTH_LIMIT && onCycle == null) {
            throw fail(new DepthLimitExceededException());
        }
        if (++steps > maxSteps) {
            throw fail(KeyMessages.tooManyCyclePaths(context, path(), isInEntity()));
        }
        out.open();
        if (cyclic) {
            out.tag(Tag.CYCLE);
        }
        EncodingFrame frame = openFrame(value, composite);
        if (numbering != null) {
            frame.numbering = numbering;
            frame.numbersAtStart = numbering.size();
            if (cyclic) {
                frame.cycleDependent = true;
                numbering.assign(value);
            }
        }
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(8, 2 * depth));
        }
        frames[depth++] = frame;
        return true;
    }

    private EncodingFrame openFrame(Object value, Composite composite) {
        try {
            return composite.openFrame(value, this);
        } catch (RuntimeException e) {
            throw unreadable(value, e);
        }
    }

    private UnhashableParameterException unreadable(Object value, RuntimeException e) {
        if (e instanceof UnsupportedKeyException unsupported) {
            return unsupported(value.getClass(), unsupported.reason);
        }
        return fail(
                e instanceof FormException form
                        ? KeyMessages.formFailed(context, path(), form)
                        : KeyMessages.unreadable(context, path(), e));
    }

    private byte @Nullable [] cachedDigest(Object value) {
        byte[] digest = folded == null ? null : folded.get(value);
        if (digest == null && numbering != null) {
            digest = numbering.digest(value);
            if (digest != null) {
                markCycleDependent();
            }
        }
        return digest;
    }

    private boolean writeBackReference(Object value) {
        Integer number = numbering == null ? null : numbering.numberOf(value);
        if (number == null) {
            return false;
        }
        out.tag(Tag.BACK_REFERENCE);
        out.count(number);
        markCycleDependent();
        return true;
    }

    private void markCycleDependent() {
        if (depth > 0) {
            frames[depth - 1].cycleDependent = true;
        }
    }

    private void end(EncodingFrame frame) {
        boolean isFolded = out.close();
        depth--;
        EncodingFrame parent = depth == 0 ? null : frames[depth - 1];
        if (frame.cycleDependent && parent != null && parent.numbering == frame.numbering) {
            parent.cycleDependent = true;
        }
        if (isFolded && !frame.cycleDependent) {
            folded = folded == null ? new IdentityHashMap<>() : folded;
            folded.put(frame.value, out.lastFold());
        } else if (isFolded && numbering != null && numbering.size() == frame.numbersAtStart) {
            numbering.putDigest(frame.value, out.lastFold());
        }
    }

    /** Begins a scope of its own for what stands in no order. */
    void enterUnordered(@Nullable Object unresolved, String role) {
        if (onCycle != null && numbering != null) {
            Object value = encodings.resolve(unresolved);
            if (value != null && onCycle.contains(value)) {
                throw fail(KeyMessages.cycleInUnordered(
                        context,
                        path(),
                        value.getClass(),
                        role,
                        isInEntity() || EntityTypes.isEntity(value.getClass())));
            }
            numbering = new CycleNumbering(numbering);
        }
    }

    /** Ends it. */
    void exitUnordered() {
        if (numbering != null) {
            numbering = numbering.outer;
        }
    }

    /** Runs an encoder, which writes through this walk while it runs. */
    void encode(CustomEncoding encoder, Object value, CustomEncoding.EncoderFrame frame) {
        if (++encoderDepth > MAX_NESTED_ENCODERS) {
            throw fail(KeyMessages.tooDeep(context, path(), null));
        }
        try {
            encoder.encode(value, frame.writer(this));
        } catch (OutOfMemoryError | KeyTooLargeException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw failure != null
                    ? failure
                    : fail(KeyMessages.encoderFailed(context, path(depth - 1), encoder.name(), e));
        } finally {
            frame.close();
            encoderDepth--;
        }
        if (failure != null) {
            throw failure;
        }
    }

    boolean isTop(EncodingFrame frame) {
        return depth > 0 && frames[depth - 1] == frame;
    }

    private UnhashableParameterException unsupported(Class<?> type, String reason) {
        return fail(KeyMessages.unsupportedValue(context, path(), type, reason));
    }

    /** Whatever an encoder makes of an exception: it ends the key. */
    private <X extends RuntimeException> X fail(X exception) {
        failure = failure == null ? exception : failure;
        return exception;
    }

    private boolean isInEntity() {
        return Arrays.stream(frames, 0, depth).anyMatch(frame -> EntityTypes.isEntity(frame.value.getClass()));
    }

    /** The way to the value that is written at the moment. */
    private String path() {
        return path(depth);
    }

    private String path(int steps) {
        StringBuilder path = new StringBuilder(context.name());
        for (int i = 0; i < steps; i++) {
            if (i == FIRST_STEPS && steps > FIRST_STEPS + LAST_STEPS) {
                path.append("...(").append(steps - FIRST_STEPS - LAST_STEPS).append(" steps)...");
                i = steps - LAST_STEPS;
            }
            path.append(frames[i].step());
        }
        return path.toString();
    }
}
