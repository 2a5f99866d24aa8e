package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.value.Marshalled;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes one trace: the key of the arguments, the number of effects and each, the number of inputs and each with its answer's key. An
 * effect is a byte that says whether it is a call or an event; a call is the id of its method, an event its qualifiers; then come the
 * marshalled arguments.
 */
final class TraceWriter {

    static final int CALL = 1;
    static final int EVENT = 2;

    /** A start reads all traces, so that they are not the place for large data. */
    private static final long MAX_BYTES = 16 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Set<Class<?>> classes = new HashSet<>();
    private long size;

    /** @return whether all of it could be written */
    boolean write(Trace trace) throws IOException {
        write(trace.arguments());
        out.writeInt(trace.effects().size());
        for (Effect effect : trace.effects()) {
            if (!write(effect)) {
                return false;
            }
        }
        out.writeInt(trace.inputs().size());
        for (InputValue inputValue : trace.inputs()) {
            if (!write(inputValue)) {
                return false;
            }
        }
        return true;
    }

    TraceFormat.EncodedTrace written() {
        return new TraceFormat.EncodedTrace(bytes.toByteArray(), classes);
    }

    private boolean write(Effect effect) throws IOException {
        if (effect instanceof ReplayedMethod.Call call) {
            out.writeByte(CALL);
            out.writeUTF(call.recordedMethod().id());
            return write(call.arguments());
        }
        if (effect instanceof ReplayedEvents.FiredEvent fired) {
            out.writeByte(EVENT);
            out.writeInt(fired.qualifiers().size());
            for (Annotation qualifier : fired.qualifiers()) {
                AnnotationFormat.write(qualifier, out);
            }
            return write(fired.event());
        }
        return false;
    }

    private boolean write(InputValue inputValue) throws IOException {
        if (inputValue.input() instanceof InputMethod.Call inputCall) {
            out.writeUTF(inputCall.method().recordedMethod().id());
            write(inputCall.callKey());
            write(inputValue.canonical());
            return write(inputCall.arguments());
        }
        return false;
    }

    private void write(Key key) throws IOException {
        byte[] canonical = key.bytes();
        out.writeByte(canonical.length);
        out.write(canonical);
    }

    private boolean write(CopySource... arguments) throws IOException {
        out.writeInt(arguments.length);
        for (CopySource argument : arguments) {
            Marshalled marshalled = argument.marshalled();
            out.writeBoolean(marshalled != null);
            if (marshalled != null) {
                size += marshalled.size();
                if (size > MAX_BYTES) {
                    return false;
                }
                marshalled.writeTo(out);
                classes.addAll(marshalled.classes());
            }
        }
        return true;
    }
}
