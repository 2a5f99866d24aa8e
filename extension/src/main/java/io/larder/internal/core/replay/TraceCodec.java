package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace.InputValue;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.ValueMarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes traces as names and marshalled arguments. They hold nothing of a bean, so a later run of the application finds its beans and
 * methods by these names. A trace whose methods do not exist any more cannot be read.
 */
public final class TraceCodec implements TraceFormat {

    private static final int CALL = 1;
    private static final int EVENT = 2;

    /** The start of an application reads all traces, so they are not for large data. */
    private static final long MAX_BYTES = 16 << 20;

    private final Map<String, ReplayedMethod> replayed;
    private final Map<String, InputMethod> inputs;
    private final ReplayedEvents events;
    private final ClassLoader loader;

    /** @param loader that of the application, in which the qualifiers of events are found */
    public TraceCodec(
            List<ReplayedMethod> replayed, List<InputMethod> inputs, ReplayedEvents events, ClassLoader loader) {
        this.replayed = byId(replayed, ReplayedMethod::recordedMethod);
        this.inputs = byId(inputs, InputMethod::recordedMethod);
        this.events = events;
        this.loader = loader;
    }

    /** Without methods that share an id, which is ambiguous. */
    private static <M> Map<String, M> byId(List<M> methods, Function<M, RecordedMethod> recordedMethod) {
        Map<String, M> methodsById = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (M method : methods) {
            String id = recordedMethod.apply(method).id();
            if (methodsById.put(id, method) != null) {
                ambiguous.add(id);
            }
        }
        methodsById.keySet().removeAll(ambiguous);
        return methodsById;
    }

    @Override
    public @Nullable EncodedTrace write(Trace trace) {
        Writer writer = new Writer();
        try {
            return writer.write(trace) ? writer.written() : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public @Nullable Trace read(byte[] bytes) {
        try {
            return new Reader(bytes).read();
        } catch (Throwable e) {
            // A file may contain anything, and a class in it may fail in any way.
            return null;
        }
    }

    /**
     * Writes one trace: the key of the arguments, the number of effects and each, the number of inputs and each with its answer's key. An
     * effect is a byte that says whether it is a call or an event; a call is the id of its method, an event its qualifiers; then come the
     * marshalled arguments.
     */
    private static final class Writer {

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

        EncodedTrace written() {
            return new EncodedTrace(bytes.toByteArray(), classes);
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

    /** Reads what a {@link Writer} wrote. Fails where a method, a class or an annotation does not exist any more. */
    private final class Reader {

        private final DataInputStream in;
        private final int length;

        Reader(byte[] bytes) {
            this.in = new DataInputStream(new ByteArrayInputStream(bytes));
            this.length = bytes.length;
        }

        Trace read() throws IOException, ClassNotFoundException {
            Key arguments = key();
            List<Effect> effects = new ArrayList<>();
            for (int remaining = in.readInt(); remaining > 0; remaining--) {
                effects.add(in.readByte() == CALL ? call() : event());
            }
            List<InputValue> inputValues = new ArrayList<>();
            for (int remaining = in.readInt(); remaining > 0; remaining--) {
                inputValues.add(inputValue());
            }
            return new Trace(arguments, effects, inputValues);
        }

        private Effect call() throws IOException {
            RecordedMethod recordedMethod = required(replayed.get(in.readUTF())).recordedMethod();
            return new ReplayedMethod.Call(recordedMethod, arguments(recordedMethod.marshaller()));
        }

        private Effect event() throws IOException, ClassNotFoundException {
            List<Annotation> qualifiers = new ArrayList<>();
            for (int remaining = in.readInt(); remaining > 0; remaining--) {
                qualifiers.add(AnnotationFormat.read(in, loader));
            }
            return new ReplayedEvents.FiredEvent(events.publisher(), qualifiers, arguments(events.marshaller())[0]);
        }

        private InputValue inputValue() throws IOException {
            InputMethod method = required(inputs.get(in.readUTF()));
            Key callKey = key();
            Key canonical = key();
            return new InputValue(
                    new InputMethod.Call(
                            method, callKey, arguments(method.recordedMethod().marshaller())),
                    canonical);
        }

        private Key key() throws IOException {
            return Key.of(in.readNBytes(in.readUnsignedByte()));
        }

        private CopySource[] arguments(ValueMarshaller marshaller) throws IOException {
            int count = in.readInt();
            if (count < 0 || count > in.available()) {
                throw new IOException("no number of arguments");
            }
            CopySource[] sources = new CopySource[count];
            for (int i = 0; i < sources.length; i++) {
                sources[i] = in.readBoolean()
                        ? new CopySource.Restored(Marshalled.readFrom(in, length), marshaller)
                        : CopySource.NULL;
            }
            return sources;
        }

        private static <M> M required(@Nullable M method) throws IOException {
            if (method == null) {
                throw new IOException("the method is gone");
            }
            return method;
        }
    }
}
