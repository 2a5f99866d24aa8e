package io.larder.internal.core.value;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A large primitive array or string, stored beside the graph that refers to it. It may be as long as the heap allows,
 * and is copied in one step.
 *
 * @param content a primitive array, which must not be changed, or a string
 */
public record Block(Object content) {

    /** @throws IllegalArgumentException where the content is neither */
    public Block {
        BlockType.of(content);
    }

    /** A block of its own for an array or string that may change afterwards. */
    public static Block of(Object original) {
        return new Block(BlockType.of(original).copy(original));
    }

    /** Whether such a thing can be a block. */
    public static boolean isSupported(Object content) {
        return content instanceof String
                || (content.getClass().isArray()
                        && content.getClass().getComponentType().isPrimitive());
    }

    /** Size in bytes. */
    public long size() {
        return BlockType.of(content).size(content);
    }

    /** Returns the content; a copy if it is an array, so that callers can change it. */
    public Object copy() {
        return BlockType.of(content).copy(content);
    }

    void writeTo(DataOutput out) throws IOException {
        BlockType kind = BlockType.of(content);
        out.writeByte(kind.letter());
        kind.write(content, out);
    }

    static Block readFrom(DataInput in, long atMost) throws IOException {
        return new Block(BlockType.of(in.readUnsignedByte()).read(in, atMost));
    }

    static int length(DataInput in, long atMost) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > atMost) {
            throw new IOException("no length: " + length);
        }
        return length;
    }
}
