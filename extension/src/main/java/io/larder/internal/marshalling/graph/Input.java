package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.Validations;
import org.jspecify.annotations.Nullable;

/** One reading of a program: its bytes, the constants beside it, and the objects made so far. For one thread. */
final class Input {

    private final byte[] bytes;
    private final @Nullable Object[] constants;
    private final @Nullable Object[] objects;
    private @Nullable Validations validations;
    private int at;

    Input(byte[] bytes, @Nullable Object[] constants, @Nullable Object[] objects) {
        this.bytes = bytes;
        this.constants = constants;
        this.objects = objects;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    boolean readBoolean() {
        return bytes[at++] != 0;
    }

    byte readByte() {
        return bytes[at++];
    }

    short readShort() {
        short value = (short) Output.SHORT.get(bytes, at);
        at += Short.BYTES;
        return value;
    }

    char readChar() {
        char value = (char) Output.CHAR.get(bytes, at);
        at += Character.BYTES;
        return value;
    }

    int readInt() {
        int value = (int) Output.INT.get(bytes, at);
        at += Integer.BYTES;
        return value;
    }

    long readLong() {
        long value = (long) Output.LONG.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    int readCount() {
        int next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        int value = next & 0x7F;
        for (int shift = 7; ; shift += 7) {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    byte[] readBytes(int count) {
        byte[] content = new byte[count];
        System.arraycopy(bytes, at, content, 0, count);
        at += count;
        return content;
    }

    /** A part of an object: one that was made before, a constant, or {@code null}. */
    @Nullable
    Object readReference() {
        int reference = readCount();
        return (reference & 1) == 0 ? constants[reference >>> 1] : objects[reference >>> 1];
    }

    /** An object that was allocated before and is to be filled now. */
    Object readAllocated() {
        Object object = objects[readCount()];
        if (object == null) {
            throw new UnreadableException("no object to be filled");
        }
        return object;
    }

    void add(int place, @Nullable Object object) {
        objects[place] = object;
    }

    /** For callbacks at the end. */
    Validations validations() {
        Validations present = validations;
        if (present == null) {
            present = new Validations();
            validations = present;
        }
        return present;
    }

    void validate() {
        if (validations != null) {
            validations.run();
        }
    }
}
