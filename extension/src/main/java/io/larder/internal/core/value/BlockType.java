package io.larder.internal.core.value;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** The types of blocks and the encoding of their content, big-endian. The letters are part of the file format. */
enum BlockType {
    BOOLEANS('Z', boolean[].class, 1) {
        @Override
        Object copy(Object array) {
            return ((boolean[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            for (int i = from; i < to; i++) {
                chunk.put((byte) (((boolean[]) array)[i] ? 1 : 0));
            }
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            for (int i = from; i < to; i++) {
                ((boolean[]) array)[i] = chunk.get() != 0;
            }
        }
    },
    BYTES('B', byte[].class, 1) {
        @Override
        Object copy(Object array) {
            return ((byte[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.put((byte[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.get((byte[]) array, from, to - from);
        }
    },
    SHORTS('S', short[].class, 2) {
        @Override
        Object copy(Object array) {
            return ((short[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asShortBuffer().put((short[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asShortBuffer().get((short[]) array, from, to - from);
        }
    },
    CHARS('C', char[].class, 2) {
        @Override
        Object copy(Object array) {
            return ((char[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asCharBuffer().put((char[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asCharBuffer().get((char[]) array, from, to - from);
        }
    },
    INTS('I', int[].class, 4) {
        @Override
        Object copy(Object array) {
            return ((int[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asIntBuffer().put((int[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asIntBuffer().get((int[]) array, from, to - from);
        }
    },
    LONGS('J', long[].class, 8) {
        @Override
        Object copy(Object array) {
            return ((long[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asLongBuffer().put((long[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asLongBuffer().get((long[]) array, from, to - from);
        }
    },
    FLOATS('F', float[].class, 4) {
        @Override
        Object copy(Object array) {
            return ((float[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asFloatBuffer().put((float[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asFloatBuffer().get((float[]) array, from, to - from);
        }
    },
    DOUBLES('D', double[].class, 8) {
        @Override
        Object copy(Object array) {
            return ((double[]) array).clone();
        }

        @Override
        void fill(Object array, int from, int to, ByteBuffer chunk) {
            chunk.asDoubleBuffer().put((double[]) array, from, to - from);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            chunk.asDoubleBuffer().get((double[]) array, from, to - from);
        }
    },
    /** In memory and on disk alike counted as two bytes a character, though it may take one. */
    STRING('T', String.class, 2) {
        @Override
        int length(Object string) {
            return ((String) string).length();
        }

        @Override
        Object copy(Object string) {
            return string;
        }

        @Override
        void fill(Object string, int from, int to, ByteBuffer chunk) {
            chunk.asCharBuffer().put((String) string, from, to);
        }

        @Override
        void drain(ByteBuffer chunk, Object array, int from, int to) {
            CHARS.drain(chunk, array, from, to);
        }

        @Override
        Object read(DataInput in, long atMost) throws IOException {
            return CharBuffer.wrap((char[]) CHARS.read(in, atMost)).toString();
        }
    };

    private static final int CHUNK = 8192;
    private static final BlockType[] ALL = values();

    private final char letter;
    private final Class<?> type;
    private final int width;

    BlockType(char letter, Class<?> type, int width) {
        this.letter = letter;
        this.type = type;
        this.width = width;
    }

    static BlockType of(Object content) {
        for (BlockType kind : ALL) {
            if (kind.type == content.getClass()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no block: " + content.getClass());
    }

    /** Another of the same content that shares nothing which could change. */
    abstract Object copy(Object content);

    static BlockType of(int letter) throws IOException {
        for (BlockType kind : ALL) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IOException("no kind of block");
    }

    char letter() {
        return letter;
    }

    abstract void fill(Object content, int from, int to, ByteBuffer chunk);

    abstract void drain(ByteBuffer chunk, Object array, int from, int to);

    int length(Object array) {
        return Array.getLength(array);
    }

    long size(Object content) {
        return (long) length(content) * width;
    }

    void write(Object content, DataOutput out) throws IOException {
        int length = length(content);
        out.writeInt(length);
        byte[] chunk = new byte[CHUNK];
        int step = CHUNK / width;
        for (long next = 0; next < length; next += step) {
            int from = (int) next;
            int to = (int) Math.min(next + step, length);
            fill(content, from, to, ByteBuffer.wrap(chunk));
            out.write(chunk, 0, (to - from) * width);
        }
    }

    Object read(DataInput in, long atMost) throws IOException {
        int length = Block.length(in, atMost / width);
        Object array = Array.newInstance(type.getComponentType(), length);
        byte[] chunk = new byte[CHUNK];
        int step = CHUNK / width;
        for (long next = 0; next < length; next += step) {
            int from = (int) next;
            int to = (int) Math.min(next + step, length);
            in.readFully(chunk, 0, (to - from) * width);
            drain(ByteBuffer.wrap(chunk), array, from, to);
        }
        return array;
    }
}
