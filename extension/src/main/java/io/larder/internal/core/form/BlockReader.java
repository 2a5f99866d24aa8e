package io.larder.internal.core.form;

import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import io.larder.internal.core.form.SerializedForm.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of one section as a stream in block data mode. The bytes end where an object or the fields begin.
 * Consecutive blocks are read as one, but a single {@code read} does not cross the end of a block, nor read more than
 * 1,024 bytes.
 */
final class BlockReader extends InputStream {

    /** Size of the blocks of an {@code ObjectOutputStream}. */
    private static final int BLOCK = 1024;

    private static final byte[] EMPTY = {};

    private final List<Part> parts;
    private int next;
    private byte[] data = EMPTY;
    private int position;
    private int end;

    BlockReader(List<Part> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        return fill() ? data[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, remaining());
        System.arraycopy(data, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return fill() ? remaining() : 0;
    }

    /** The next object. */
    @Nullable
    Object object() throws IOException {
        if (remaining() > 0) {
            throw SerializationMethods.optionalData(remaining());
        }
        if (end == data.length) {
            if (next >= parts.size()) {
                throw SerializationMethods.optionalData(0);
            }
            if (parts.get(next) instanceof Nested nested) {
                next++;
                return nested.value();
            }
        }
        throw fill() ? SerializationMethods.optionalData(remaining()) : new StreamCorruptedException("no object");
    }

    /** The values of the fields, which come next unless the class has none. */
    @Nullable
    Object[] fields(FieldLayout layout) throws IOException {
        if (remaining() > 0) {
            throw new IllegalStateException("unread block data");
        }
        if (layout.fields().isEmpty()) {
            return new Object[0];
        }
        if (end == data.length && next < parts.size() && parts.get(next) instanceof Fields fields) {
            next++;
            return fields.values();
        }
        throw new StreamCorruptedException("no fields of " + layout.owner().getName());
    }

    /** Whether there is a byte before the next object or the end. */
    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        if (end < data.length) {
            end = Math.min(end + BLOCK, data.length);
            return true;
        }
        if (next >= parts.size() || parts.get(next) instanceof Nested) {
            return false;
        }
        if (parts.get(next) instanceof Data block) {
            next++;
            data = block.bytes();
            position = 0;
            end = Math.min(BLOCK, data.length);
            return true;
        }
        throw new StreamCorruptedException("fields where bytes are read");
    }

    /** Of the block that was begun. */
    private int remaining() {
        return end - position;
    }
}
