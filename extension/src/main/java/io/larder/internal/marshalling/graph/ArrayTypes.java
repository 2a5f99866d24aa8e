package io.larder.internal.marshalling.graph;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Arrays. */
final class ArrayTypes {

    private ArrayTypes() {}

    static GraphType of(Class<?> type) {
        return type.getComponentType().isPrimitive() ? new OfPrimitives(type) : new OfObjects(type);
    }

    /** Stands beside the program as a whole, however large, and is cloned in one piece. */
    static final class OfPrimitives extends GraphType {

        OfPrimitives(Class<?> type) {
            super(type);
        }

        @Override
        void inspect(Node node) {}

        @Override
        String step(Node node, int part) {
            throw new IllegalStateException();
        }

        @Override
        void write(Node node, GraphWriter out) {
            out.writeReference(copy(node.object));
        }

        @Override
        Object create(Input in) {
            Object array = in.readReference();
            if (array == null) {
                throw new UnreadableException("no array");
            }
            return copy(array);
        }

        @Override
        @Nullable
        String difference(Node one, Node other) {
            return java.util.Arrays.deepEquals(new Object[] {one.object}, new Object[] {other.object}) ? null : "";
        }

        @Override
        int dataHash(Node node) {
            return java.util.Arrays.deepHashCode(new Object[] {node.object});
        }

        @Override
        long weightBeside(Object array) {
            return (long) Array.getLength(array) * width(array);
        }

        private static int width(Object array) {
            if (array instanceof long[] || array instanceof double[]) {
                return Long.BYTES;
            }
            if (array instanceof int[] || array instanceof float[]) {
                return Integer.BYTES;
            }
            return array instanceof short[] || array instanceof char[] ? Short.BYTES : 1;
        }

        static Object copy(Object array) {
            if (array instanceof byte[] bytes) {
                return bytes.clone();
            }
            if (array instanceof int[] ints) {
                return ints.clone();
            }
            if (array instanceof long[] longs) {
                return longs.clone();
            }
            if (array instanceof double[] doubles) {
                return doubles.clone();
            }
            if (array instanceof char[] chars) {
                return chars.clone();
            }
            if (array instanceof float[] floats) {
                return floats.clone();
            }
            return array instanceof short[] shorts ? shorts.clone() : ((boolean[]) array).clone();
        }
    }

    private static final class OfObjects extends GraphType {

        private final Class<?> component;

        OfObjects(Class<?> type) {
            super(type);
            component = type.getComponentType();
        }

        @Override
        void inspect(Node node) {
            node.parts = ((@Nullable Object[]) node.object).clone();
            if (node.parts.getClass() != Object[].class) {
                node.parts = java.util.Arrays.copyOf(node.parts, node.parts.length, Object[].class);
            }
        }

        @Override
        String step(Node node, int part) {
            return "[" + part + "]";
        }

        @Override
        void writeAllocation(Node node, GraphWriter out) {
            out.out().writeCount(node.parts.length);
        }

        @Override
        void write(Node node, GraphWriter out) {
            for (Object part : node.parts) {
                out.writeReference(part);
            }
        }

        @Override
        Object allocate(Input in) {
            return Array.newInstance(component, in.readCount());
        }

        @Override
        void fill(Object target, Input in) {
            @Nullable Object[] array = (@Nullable Object[]) target;
            for (int i = 0; i < array.length; i++) {
                array[i] = in.readReference();
            }
        }
    }
}
