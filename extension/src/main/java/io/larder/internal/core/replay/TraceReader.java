package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.ValueMarshaller;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link TraceWriter} wrote; whatever is not there any more ends it. */
final class TraceReader {

    private final DataInputStream in;
    private final TraceCodec codec;
    private final int length;

    TraceReader(byte[] bytes, TraceCodec codec) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        this.codec = codec;
        this.length = bytes.length;
    }

    Trace read() throws IOException, ClassNotFoundException {
        Key arguments = key();
        List<Effect> effects = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            effects.add(in.readByte() == TraceWriter.CALL ? call() : event());
        }
        List<InputValue> inputs = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            inputs.add(inputValue());
        }
        return new Trace(arguments, effects, inputs);
    }

    private Effect call() throws IOException {
        RecordedMethod recordedMethod = required(codec.replayed(in.readUTF())).recordedMethod();
        return new ReplayedMethod.Call(recordedMethod, arguments(recordedMethod.marshaller()));
    }

    private Effect event() throws IOException, ClassNotFoundException {
        List<Annotation> qualifiers = new ArrayList<>();
        for (int remaining = in.readInt(); remaining > 0; remaining--) {
            qualifiers.add(AnnotationFormat.read(in, codec.loader()));
        }
        ReplayedEvents events = codec.events();
        return new ReplayedEvents.FiredEvent(events.publisher(), qualifiers, arguments(events.marshaller())[0]);
    }

    private InputValue inputValue() throws IOException {
        InputMethod method = required(codec.input(in.readUTF()));
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
        CopySource[] sources = new CopySource[in.readInt()];
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
