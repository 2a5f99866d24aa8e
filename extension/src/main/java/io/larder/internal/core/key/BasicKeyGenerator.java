package io.larder.internal.core.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Generates the keys of methods whose arguments are primitives, their wrappers and strings: the bytes of {@link GraphEncoder}, written at
 * once into the array of the key, which is all that such a hit allocates. It switches by tag, because a virtual call costs more once a
 * virtual machine has seen keys of many kinds. Arguments that are long or not ASCII go to the general generator.
 */
final class BasicKeyGenerator implements KeyGenerator {

    /** Beyond that, keys are seldom short. */
    private static final int MAX_ARGUMENTS = 16;

    private static final Map<Class<?>, Byte> TAGS = Map.of(
            Boolean.class, Tag.TRUE,
            Byte.class, Tag.BYTE,
            Short.class, Tag.SHORT,
            Character.class, Tag.CHAR,
            Integer.class, Tag.INT,
            Long.class, Tag.LONG,
            Float.class, Tag.FLOAT,
            Double.class, Tag.DOUBLE,
            String.class, Tag.STRING);

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int[] indexes;
    private final byte[] tags;
    private final KeyGenerator general;

    private BasicKeyGenerator(int[] indexes, byte[] tags, KeyGenerator general) {
        this.indexes = indexes;
        this.tags = tags;
        this.general = general;
    }

    /**
     * The generator of a method, or the general one where some argument may be of another type.
     *
     * @param types the wrapper of each included parameter's type, or its type; one that has an encoder of the application's is
     *     {@code null}
     * @param indexes of the included parameters
     */
    static KeyGenerator of(List<@Nullable Class<?>> types, int[] indexes, KeyGenerator general) {
        if (indexes.length > MAX_ARGUMENTS) {
            return general;
        }
        byte[] tags = new byte[indexes.length];
        for (int i = 0; i < tags.length; i++) {
            Class<?> type = types.get(i);
            Byte tag = type == null ? null : TAGS.get(type);
            if (tag == null) {
                return general;
            }
            tags[i] = tag;
        }
        return new BasicKeyGenerator(indexes, tags, general);
    }

    @Override
    public Key generate(@Nullable Object[] arguments) {
        int length = 2;
        for (int i = 0; i < tags.length; i++) {
            length += length(tags[i], arguments[indexes[i]]);
        }
        if (length > Key.MAX_EXACT_LENGTH) {
            return general.generate(arguments);
        }
        byte[] bytes = new byte[length];
        bytes[0] = Tag.ARGUMENTS;
        bytes[1] = (byte) tags.length;
        int end = 2;
        for (int i = 0; i < tags.length; i++) {
            end = write(tags[i], arguments[indexes[i]], bytes, end);
            if (end < 0) {
                return general.generate(arguments);
            }
        }
        return Key.of(bytes);
    }

    private static int length(byte tag, @Nullable Object value) {
        if (value == null) {
            return 1;
        }
        return switch (tag) {
            case Tag.STRING -> 2 + Math.min(((String) value).length(), Key.MAX_EXACT_LENGTH);
            case Tag.INT, Tag.FLOAT -> 5;
            case Tag.LONG, Tag.DOUBLE -> 9;
            case Tag.SHORT, Tag.CHAR -> 3;
            case Tag.BYTE -> 2;
            default -> 1;
        };
    }

    /** Returns where the argument ends, or -1 for a text that is not ASCII. */
    private static int write(byte tag, @Nullable Object value, byte[] bytes, int at) {
        if (value == null) {
            bytes[at] = Tag.NULL;
            return at + 1;
        }
        bytes[at] = tag;
        switch (tag) {
            case Tag.STRING -> {
                return writeAscii((String) value, bytes, at + 1);
            }
            case Tag.INT -> INTS.set(bytes, at + 1, (int) value);
            case Tag.LONG -> LONGS.set(bytes, at + 1, (long) value);
            case Tag.SHORT -> SHORTS.set(bytes, at + 1, (short) value);
            case Tag.CHAR -> SHORTS.set(bytes, at + 1, (short) (char) value);
            case Tag.BYTE -> bytes[at + 1] = (byte) value;
            case Tag.FLOAT -> INTS.set(bytes, at + 1, Float.floatToIntBits((float) value));
            case Tag.DOUBLE -> LONGS.set(bytes, at + 1, Double.doubleToLongBits((double) value));
            default -> bytes[at] = (boolean) value ? Tag.TRUE : Tag.FALSE;
        }
        return at + length(tag, value);
    }

    private static int writeAscii(String text, byte[] bytes, int at) {
        int length = text.length();
        bytes[at] = (byte) length;
        int combined = 0;
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            bytes[at + 1 + i] = (byte) unit;
            combined |= unit;
        }
        return combined < 0x80 ? at + 1 + length : -1;
    }
}
