package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
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
    private final Traces known;
    private final int length;

    TraceReader(byte[] bytes, Traces known) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        this.known = known;
        this.length = bytes.length;
    }

    Trace read() throws IOException, ClassNotFoundException {
        Key arguments = key();
        List<Effect> effects = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            effects.add(in.readByte() == TraceWriter.CALL ? call() : event());
        }
        List<Answer> inputs = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            inputs.add(answer());
        }
        return new Trace(arguments, effects, inputs);
    }

    private Effect call() throws IOException {
        Callee callee = there(known.replayed(in.readUTF())).callee();
        return new ReplayedMethod.Call(callee, arguments(callee.values()));
    }

    private Effect event() throws IOException, ClassNotFoundException {
        List<Annotation> qualifiers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            qualifiers.add(AnnotationForm.read(in, known.loader()));
        }
        ReplayedEvents events = known.events();
        return new ReplayedEvents.Fired(events.firing(), qualifiers, arguments(events.values())[0]);
    }

    private Answer answer() throws IOException {
        InputMethod method = there(known.input(in.readUTF()));
        Key question = key();
        Key canonical = key();
        return new Answer(
                new InputMethod.Asked(
                        method, question, arguments(method.callee().values())),
                canonical);
    }

    private Key key() throws IOException {
        return Key.of(in.readNBytes(in.readUnsignedByte()));
    }

    private Copies[] arguments(Values values) throws IOException {
        Copies[] all = new Copies[in.readInt()];
        for (int i = 0; i < all.length; i++) {
            all[i] = in.readBoolean() ? new Copies.Restored(Marshalled.readFrom(in, length), values) : Copies.NULL;
        }
        return all;
    }

    private static <M> M there(@Nullable M method) throws IOException {
        if (method == null) {
            throw new IOException("the method is gone");
        }
        return method;
    }
}
