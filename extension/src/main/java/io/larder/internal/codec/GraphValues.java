package io.larder.internal.codec;

import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Block;
import io.larder.internal.engine.value.Findings;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.ValueWalk;
import io.larder.internal.engine.value.Values;
import java.util.List;
import java.util.Set;
import org.apache.fory.exception.ForyException;
import org.jspecify.annotations.Nullable;

/** Copies of the whole object graph, by Fory, after the walk has looked at it. */
final class GraphValues implements Values {

    private final String where;
    private final ValueWalk walk;
    private final Limits limits;
    private final CopierPool plain;
    private final CopierPool enclosing;
    private volatile Set<Class<?>> lastClasses = Set.of();

    /**
     * @param plain copiers for values without large parts
     * @param enclosing copiers that also notice when they meet a string again
     */
    GraphValues(String where, ValueWalk walk, Limits limits, CopierPool plain, CopierPool enclosing) {
        this.where = where;
        this.walk = walk;
        this.limits = limits;
        this.plain = plain;
        this.enclosing = enclosing;
    }

    @Override
    public Kept keep(Object value) {
        Findings findings = walk.look(where, value);
        if (findings.weight() > limits.graph()) {
            throw CodecMessages.tooLarge(where, findings.weight(), limits.graph());
        }
        return new Kept(write(value, findings), findings.shareable());
    }

    private Marshalled write(Object value, Findings findings) {
        List<Object> large = findings.large();
        CopierPool pool = large.isEmpty() ? plain : enclosing;
        Copier copier = pool.take();
        byte[] graph;
        try {
            graph = large.isEmpty() ? copier.write(value) : copier.write(value, large);
        } catch (RuntimeException | StackOverflowError failed) {
            throw CodecMessages.notWritten(where, value.getClass(), reason(failed));
        }
        pool.giveBack(copier);
        List<Block> blocks =
                large.isEmpty() ? List.of() : large.stream().map(Block::of).toList();
        return new Marshalled(graph, blocks, shared(findings.classes()));
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
    public Object copy(Marshalled marshalled) {
        List<Block> blocks = marshalled.blocks();
        CopierPool pool = blocks.isEmpty() ? plain : enclosing;
        Copier copier = pool.take();
        Object value;
        try {
            value = blocks.isEmpty() ? copier.read(marshalled) : copier.read(marshalled, blocks);
        } catch (RuntimeException | StackOverflowError failed) {
            throw notRead(failed);
        }
        pool.giveBack(copier);
        return value;
    }

    private UnserializableValueException notRead(Throwable failed) {
        return CodecMessages.notRead(where, reason(failed));
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
