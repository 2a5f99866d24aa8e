package io.larder.internal.marshalling;

import io.larder.UnserializableValueException;
import io.larder.internal.core.value.Block;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueAnalysis;
import io.larder.internal.core.value.ValueInspector;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.List;
import java.util.Set;
import org.apache.fory.exception.ForyException;
import org.jspecify.annotations.Nullable;

/** Copies of the whole object graph, by Fory, after the walk has looked at it. */
final class ForyMarshaller implements ValueMarshaller {

    private final String location;
    private final ValueInspector inspector;
    private final Limits limits;
    private final ForyPool plainPool;
    private final ForyPool envelopePool;
    private volatile Set<Class<?>> lastClasses = Set.of();

    /**
     * @param plainPool copiers for values without large parts
     * @param envelopePool copiers that also notice when they meet a string again
     */
    ForyMarshaller(
            String location, ValueInspector inspector, Limits limits, ForyPool plainPool, ForyPool envelopePool) {
        this.location = location;
        this.inspector = inspector;
        this.limits = limits;
        this.plainPool = plainPool;
        this.envelopePool = envelopePool;
    }

    @Override
    public MarshalledResult marshal(Object value) {
        ValueAnalysis analysis = inspector.inspect(location, value);
        if (analysis.estimatedSize() > limits.maxGraphSize()) {
            throw MarshallingMessages.tooLarge(location, analysis.estimatedSize(), limits.maxGraphSize());
        }
        return new MarshalledResult(write(value, analysis), analysis.shareable());
    }

    private Marshalled write(Object value, ValueAnalysis analysis) {
        List<Object> large = analysis.largeParts();
        ForyPool pool = large.isEmpty() ? plainPool : envelopePool;
        PooledFory fory = pool.acquire();
        byte[] graph;
        try {
            graph = large.isEmpty() ? fory.write(value) : fory.write(value, large);
        } catch (RuntimeException | StackOverflowError failed) {
            throw MarshallingMessages.writeFailed(location, value.getClass(), reason(failed));
        }
        pool.release(fory);
        List<Block> blocks =
                large.isEmpty() ? List.of() : large.stream().map(Block::of).toList();
        return new Marshalled(graph, blocks, shared(analysis.classes()));
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

    @Override
    public Object unmarshal(Marshalled marshalled) {
        List<Block> blocks = marshalled.blocks();
        ForyPool pool = blocks.isEmpty() ? plainPool : envelopePool;
        PooledFory fory = pool.acquire();
        Object value;
        try {
            value = blocks.isEmpty() ? fory.read(marshalled) : fory.read(marshalled, blocks);
        } catch (RuntimeException | StackOverflowError failed) {
            throw readFailed(failed);
        }
        pool.release(fory);
        return value;
    }

    private UnserializableValueException readFailed(Throwable failed) {
        return MarshallingMessages.readFailed(location, reason(failed));
    }

    /** What lies under Fory's own exceptions, the messages of which quote the objects that they had read. */
    private static @Nullable Throwable reason(Throwable failed) {
        Throwable reason = failed;
        while (reason instanceof ForyException) {
            reason = reason.getCause();
        }
        if (reason instanceof VirtualMachineError error && !(reason instanceof StackOverflowError)) {
            throw error;
        }
        return reason;
    }
}
