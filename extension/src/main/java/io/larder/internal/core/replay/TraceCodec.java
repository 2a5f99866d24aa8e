package io.larder.internal.core.replay;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes traces as names and marshalled arguments: nothing of a bean is in them, so that a later run finds the beans and methods
 * that it has under these names. What is not there any more cannot be made again, and the trace with it.
 */
public final class TraceCodec implements TraceFormat {

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

    /** Those that share an id left out: nobody could tell which was meant. */
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
        TraceWriter writer = new TraceWriter();
        try {
            return writer.write(trace) ? writer.written() : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public @Nullable Trace read(byte[] bytes) {
        try {
            return new TraceReader(bytes, this).read();
        } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException e) {
            return null;
        }
    }

    @Nullable
    ReplayedMethod replayed(String id) {
        return replayed.get(id);
    }

    @Nullable
    InputMethod input(String id) {
        return inputs.get(id);
    }

    ReplayedEvents events() {
        return events;
    }

    ClassLoader loader() {
        return loader;
    }
}
