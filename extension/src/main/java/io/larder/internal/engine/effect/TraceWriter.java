package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.value.Marshalled;
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
    private static final long LARGEST = 16 << 20;

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
        for (Answer answer : trace.inputs()) {
            if (!write(answer)) {
                return false;
            }
        }
        return true;
    }

    TraceForm.Written written() {
        return new TraceForm.Written(bytes.toByteArray(), classes);
    }

    private boolean write(Effect effect) throws IOException {
        if (effect instanceof ReplayedMethod.Call call) {
            out.writeByte(CALL);
            out.writeUTF(call.callee().id());
            return write(call.arguments());
        }
        if (effect instanceof ReplayedEvents.Fired fired) {
            out.writeByte(EVENT);
            out.writeInt(fired.qualifiers().size());
            for (Annotation qualifier : fired.qualifiers()) {
                AnnotationForm.write(qualifier, out);
            }
            return write(fired.event());
        }
        return false;
    }

    private boolean write(Answer answer) throws IOException {
        if (answer.input() instanceof InputMethod.Asked asked) {
            out.writeUTF(asked.method().callee().id());
            write(asked.question());
            write(answer.canonical());
            return write(asked.arguments());
        }
        return false;
    }

    private void write(Key key) throws IOException {
        byte[] canonical = key.bytes();
        out.writeByte(canonical.length);
        out.write(canonical);
    }

    private boolean write(Copies... arguments) throws IOException {
        out.writeInt(arguments.length);
        for (Copies argument : arguments) {
            Marshalled marshalled = argument.marshalled();
            out.writeBoolean(marshalled != null);
            if (marshalled != null) {
                size += marshalled.size();
                if (size > LARGEST) {
                    return false;
                }
                marshalled.writeTo(out);
                classes.addAll(marshalled.classes());
            }
        }
        return true;
    }
}
