package io.larder.internal.marshalling.graph;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Buffers on bytes or numbers of their own; a copy has no mark. Those that are views of a byte buffer are none of them. */
final class BufferTypes {

    private BufferTypes() {}

    static List<GraphType> types() {
        List<GraphType> types = new ArrayList<>();
        for (ByteBuffer example : List.of(ByteBuffer.allocate(1), ByteBuffer.allocateDirect(1))) {
            boolean direct = example.isDirect();
            types.add(new OfBuffer<>(example, BufferTypes::bytes, array -> bytes(array, direct)));
            types.add(new OfBuffer<>(example.asReadOnlyBuffer(), BufferTypes::bytes, array -> bytes(array, direct)
                    .asReadOnlyBuffer()));
        }
        add(
                types,
                CharBuffer.allocate(1),
                CharBuffer::asReadOnlyBuffer,
                buffer -> {
                    char[] array = new char[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> CharBuffer.wrap((char[]) array));
        add(
                types,
                ShortBuffer.allocate(1),
                ShortBuffer::asReadOnlyBuffer,
                buffer -> {
                    short[] array = new short[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> ShortBuffer.wrap((short[]) array));
        add(
                types,
                IntBuffer.allocate(1),
                IntBuffer::asReadOnlyBuffer,
                buffer -> {
                    int[] array = new int[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> IntBuffer.wrap((int[]) array));
        add(
                types,
                LongBuffer.allocate(1),
                LongBuffer::asReadOnlyBuffer,
                buffer -> {
                    long[] array = new long[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> LongBuffer.wrap((long[]) array));
        add(
                types,
                FloatBuffer.allocate(1),
                FloatBuffer::asReadOnlyBuffer,
                buffer -> {
                    float[] array = new float[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> FloatBuffer.wrap((float[]) array));
        add(
                types,
                DoubleBuffer.allocate(1),
                DoubleBuffer::asReadOnlyBuffer,
                buffer -> {
                    double[] array = new double[buffer.capacity()];
                    buffer.duplicate().clear().get(array);
                    return array;
                },
                array -> DoubleBuffer.wrap((double[]) array));
        return types;
    }

    private static <B extends Buffer> void add(
            List<GraphType> types,
            B example,
            Function<B, B> readOnly,
            Function<B, Object> taker,
            Function<Object, B> maker) {
        types.add(new OfBuffer<>(example, taker, maker));
        types.add(new OfBuffer<>(readOnly.apply(example), taker, array -> readOnly.apply(maker.apply(array))));
    }

    private static Object bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.duplicate().clear().get(bytes);
        return bytes;
    }

    private static ByteBuffer bytes(Object array, boolean direct) {
        byte[] bytes = (byte[]) array;
        return direct ? ByteBuffer.allocateDirect(bytes.length).put(bytes).clear() : ByteBuffer.wrap(bytes);
    }

    private static final class OfBuffer<B extends Buffer> extends PartlessType {

        private final Function<B, Object> taker;
        private final Function<Object, B> maker;

        OfBuffer(B example, Function<B, Object> taker, Function<Object, B> maker) {
            super(example.getClass());
            this.taker = taker;
            this.maker = maker;
        }

        @SuppressWarnings("unchecked") // of the class of the example
        private Object content(Node node) {
            return taker.apply((B) node.object);
        }

        @Override
        void write(Node node, GraphWriter out) {
            Buffer buffer = (Buffer) node.object;
            out.writeReference(content(node));
            out.out().writeInt(buffer.position());
            out.out().writeInt(buffer.limit());
            out.out().writeBoolean(!(buffer instanceof ByteBuffer bytes) || bytes.order() == ByteOrder.BIG_ENDIAN);
        }

        @Override
        Object create(Input in) {
            Object content = ArrayTypes.OfPrimitives.copy(Objects.requireNonNull(in.readReference()));
            B buffer = maker.apply(content);
            int position = in.readInt();
            buffer.limit(in.readInt()).position(position);
            boolean bigEndian = in.readBoolean();
            return buffer instanceof ByteBuffer bytes
                    ? bytes.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    : buffer;
        }

        @Override
        @Nullable
        String difference(Node one, Node other) {
            return Arrays.deepEquals(new Object[] {content(one)}, new Object[] {content(other)})
                    ? super.difference(one, other)
                    : "";
        }

        @Override
        int dataHash(Node node) {
            return Arrays.deepHashCode(new Object[] {content(node)});
        }
    }
}
