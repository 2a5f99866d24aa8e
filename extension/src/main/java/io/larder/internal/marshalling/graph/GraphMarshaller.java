package io.larder.internal.marshalling.graph;

import io.larder.UnserializableValueException;
import io.larder.internal.core.form.FormException;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Copies of the whole object graph for the results of one method, now and then verified. */
final class GraphMarshaller implements ValueMarshaller {

    private final String location;
    private final GraphCodec codec;
    private final boolean persistent;
    private final LongSupplier nanoTime;
    private final VerificationPolicy verification = new VerificationPolicy();
    private volatile Set<Class<?>> lastClasses = Set.of();

    /**
     * @param persistent whether each value has to be able to leave the process
     * @param nanoTime a clock for durations
     */
    GraphMarshaller(String location, GraphCodec codec, boolean persistent, LongSupplier nanoTime) {
        this.location = location;
        this.codec = codec;
        this.persistent = persistent;
        this.nanoTime = nanoTime;
    }

    @Override
    public MarshalledResult marshal(Object value, long loadNanos) {
        if (!persistent && codec.isConstant(value)) {
            return new MarshalledResult(codec.constant(value, shared(value.getClass())), true);
        }
        MarshalledBytes bytes = persistent ? bytes(value) : null;
        Inspection inspection = codec.inspection();
        GraphProgram program = inspect(inspection, value);
        MarshalledGraph marshalled = codec.marshalled(inspection, program, shared(inspection.classes()), bytes);
        boolean shareable = inspection.isShareable();
        if (shareable && bytes == null) {
            return new MarshalledResult(marshalled, true);
        }
        long size = program.code().length;
        if (verification.begins(marshalled.classes(), size, loadNanos)) {
            long began = nanoTime.getAsLong();
            boolean stable = verify(value, inspection, program, bytes);
            verification.ended(size, nanoTime.getAsLong() - began);
            return new MarshalledResult(marshalled, shareable, stable);
        }
        return new MarshalledResult(marshalled, shareable);
    }

    private MarshalledBytes bytes(Object value) {
        return codec.bytes(inspect(codec.portableInspection(), value));
    }

    private GraphProgram inspect(Inspection inspection, Object value) {
        try {
            return inspection.program(value);
        } catch (UnsupportedObjectException refusal) {
            throw GraphMessages.noData(location, inspection.path(), refusal.type(), refusal.reason());
        } catch (TooLargeException tooLarge) {
            throw GraphMessages.tooLarge(location, tooLarge.size(), Integer.MAX_VALUE);
        } catch (FormException failed) {
            throw GraphMessages.writeFailed(location, inspection.path(), failed);
        } catch (RuntimeException failed) {
            throw GraphMessages.changed(location, inspection.path(), failed);
        }
    }

    /**
     * @param bytes of the value in another process, or {@code null}; what they give is compared as well
     * @return whether the value stayed the same meanwhile
     * @throws UnserializableValueException where it did, and a copy is another one all the same, or there is none
     */
    private boolean verify(Object value, Inspection inspection, GraphProgram program, @Nullable MarshalledBytes bytes) {
        UnserializableValueException failure;
        try {
            @Nullable Object[] made = new Object[program.objects()];
            Object copy = program.run(made);
            String path = comparison(inspection, made).difference(value, copy);
            if (path == null && bytes != null) {
                path = Comparison.between(
                        codec.decomposition(), value, codec.program(bytes).run());
            }
            if (path == null) {
                return true;
            }
            failure = GraphMessages.differs(location, path, value.getClass());
        } catch (RuntimeException | StackOverflowError failed) {
            failure = GraphMessages.readFailed(location, value.getClass(), failed);
        }
        if (isChanged(value, program)) {
            return false;
        }
        throw failure;
    }

    private Comparison comparison(Inspection inspection, @Nullable Object[] made) {
        IdentityHashMap<Object, Object> copies = new IdentityHashMap<>(2 * made.length);
        for (Node node : inspection.nodes()) {
            if (node.isPlaced()) {
                copies.put(node.object, made[node.place]);
            }
        }
        return new Comparison(codec.decomposition(), copies, true);
    }

    private boolean isChanged(Object value, GraphProgram program) {
        try {
            return !codec.inspection().program(value).isSame(program);
        } catch (RuntimeException changed) {
            return true;
        }
    }

    /** Most values of a method are of the same classes, so that they need not have a set of them each. */
    private Set<Class<?>> shared(Set<Class<?>> classes) {
        Set<Class<?>> last = lastClasses;
        if (last.equals(classes)) {
            return last;
        }
        lastClasses = Set.copyOf(classes);
        return lastClasses;
    }

    private Set<Class<?>> shared(Class<?> only) {
        Set<Class<?>> last = lastClasses;
        if (last.size() != 1 || !last.contains(only)) {
            last = Set.of(only);
            lastClasses = last;
        }
        return last;
    }

    @Override
    public Object unmarshal(Marshalled marshalled) {
        try {
            Object copy = marshalled instanceof MarshalledGraph graph
                    ? graph.program().run()
                    : unmarshal((MarshalledBytes) marshalled);
            if (copy != null) {
                return copy;
            }
        } catch (RuntimeException | StackOverflowError failed) {
            throw GraphMessages.readFailed(location, Object.class, failed);
        }
        throw GraphMessages.readFailed(location, Object.class, new UnreadableException("there is nothing"));
    }

    /** The first copy of what an earlier run wrote shows how to make further ones without reading it again. */
    private @Nullable Object unmarshal(MarshalledBytes bytes) {
        if (bytes.prepared() instanceof MarshalledGraph prepared) {
            return prepared.program().run();
        }
        Object copy = codec.program(bytes).run();
        if (copy != null) {
            Inspection inspection = codec.inspection();
            GraphProgram program = inspection.program(copy);
            bytes.prepare(codec.marshalled(inspection, program, Set.of(), null));
            return program.run();
        }
        return null;
    }
}
