package io.larder.internal.core.value;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A marshalled value: the codec's bytes for its graph, and beside them what is too large to go through a codec's buffer. Never changed
 * once made; nobody but a codec looks inside.
 */
public final class Marshalled {

    private final byte[] graph;
    private final List<Block> blocks;
    private final Set<Class<?>> classes;
    private final long size;

    /**
     * @param graph what the codec wrote; not copied, not to be changed
     * @param blocks large arrays and strings of the value, in the order of the codec
     */
    public Marshalled(byte[] graph, List<Block> blocks) {
        this(graph, blocks, Set.of());
    }

    /** @param classes of all objects in the value, on whose shape the bytes rely; none where they rely on nothing */
    public Marshalled(byte[] graph, List<Block> blocks, Set<Class<?>> classes) {
        this.graph = graph;
        this.classes = classes;
        this.blocks = List.copyOf(blocks);
        long total = graph.length;
        for (Block block : this.blocks) {
            total += block.size();
        }
        this.size = total;
    }

    /** A value that is the codec's bytes alone. */
    public Marshalled(byte[] graph) {
        this(graph, List.of());
    }

    /** Size in bytes; may be beyond 2 GiB. */
    public long size() {
        return size;
    }

    /** What the codec wrote; not to be changed. */
    public byte[] graph() {
        return graph;
    }

    /** The classes on whose shape the bytes rely; of what was read back, none. */
    public Set<Class<?>> classes() {
        return classes;
    }

    /** What stands beside the graph. */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * Writes everything that {@link #readFrom} needs: numbers of blocks, then for each its kind, its length and its content, then the
     * graph with its length. The bytes are those of {@link DataOutput}, the same on every machine.
     */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(blocks.size());
        for (Block block : blocks) {
            block.writeTo(out);
        }
        out.writeInt(graph.length);
        out.write(graph);
    }

    /**
     * Builds anew what {@link #writeTo} wrote.
     *
     * @param atMost the number of bytes that can be there, so that a damaged length asks for no memory
     * @throws IOException where it ends too early, or is no such thing
     */
    public static Marshalled readFrom(DataInput in, long atMost) throws IOException {
        int count = Block.length(in, atMost);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(Block.readFrom(in, atMost));
        }
        byte[] graph = new byte[Block.length(in, atMost)];
        in.readFully(graph);
        return new Marshalled(graph, blocks);
    }
}
