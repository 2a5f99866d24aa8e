package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.Block;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constants that bytes can hold: texts, numbers, enum constants, classes, arrays of primitives. For one thread. */
final class Literals {

    /** From so many characters on a text is a block, as every array is. */
    private static final int LARGE = 4096;

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    private final ClassLoader loader;
    private final List<Block> blocks;
    private int nextBlock;

    /** @param blocks takes, or has, what is too large to stand among the others */
    Literals(ClassLoader loader, List<Block> blocks) {
        this.loader = loader;
        this.blocks = blocks;
    }

    void write(@Nullable Object literal, DataOutput out) throws IOException {
        if (literal == null) {
            out.writeByte('N');
        } else if (literal instanceof String text && text.length() < LARGE) {
            write(text, out);
        } else if (Block.isSupported(literal)) {
            out.writeByte('B');
            blocks.add(new Block(literal));
        } else if (literal instanceof Enum<?> constant) {
            out.writeByte('E');
            out.writeUTF(constant.getDeclaringClass().getName());
            out.writeUTF(constant.name());
        } else if (literal instanceof Class<?> type) {
            out.writeByte('L');
            out.writeUTF(type.getName());
        } else {
            writeBoxed(literal, out);
        }
    }

    /** Letters as they are: half a pair of them is no text of any charset. */
    private static void write(String text, DataOutput out) throws IOException {
        byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean isNarrow = text.equals(new String(narrow, StandardCharsets.ISO_8859_1));
        out.writeByte(isNarrow ? 'T' : 'U');
        out.writeInt(text.length());
        if (isNarrow) {
            out.write(narrow);
        } else {
            out.writeChars(text);
        }
    }

    private static void writeBoxed(Object literal, DataOutput out) throws IOException {
        if (literal instanceof Integer number) {
            out.writeByte('I');
            out.writeInt(number);
        } else if (literal instanceof Long number) {
            out.writeByte('J');
            out.writeLong(number);
        } else if (literal instanceof Double number) {
            out.writeByte('D');
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (literal instanceof Float number) {
            out.writeByte('F');
            out.writeInt(Float.floatToRawIntBits(number));
        } else if (literal instanceof Boolean truth) {
            out.writeByte('Z');
            out.writeBoolean(truth);
        } else if (literal instanceof Short number) {
            out.writeByte('S');
            out.writeShort(number);
        } else if (literal instanceof Byte number) {
            out.writeByte('Y');
            out.writeByte(number);
        } else if (literal instanceof Character letter) {
            out.writeByte('C');
            out.writeChar(letter);
        } else {
            throw new IllegalArgumentException(literal.getClass().getName());
        }
    }

    @Nullable
    Object read(DataInput in) throws IOException, ClassNotFoundException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'N' -> null;
            case 'T' -> narrow(in);
            case 'U' -> wide(in);
            case 'B' -> block();
            case 'E' -> constant(in.readUTF(), in.readUTF());
            case 'L' -> type(in.readUTF());
            case 'I' -> in.readInt();
            case 'J' -> in.readLong();
            case 'D' -> Double.longBitsToDouble(in.readLong());
            case 'F' -> Float.intBitsToFloat(in.readInt());
            case 'Z' -> in.readBoolean();
            case 'S' -> in.readShort();
            case 'Y' -> in.readByte();
            case 'C' -> in.readChar();
            default -> throw new UnreadableException("no literal");
        };
    }

    private static String narrow(DataInput in) throws IOException {
        byte[] letters = new byte[length(in)];
        in.readFully(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static String wide(DataInput in) throws IOException {
        char[] letters = new char[length(in)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = in.readChar();
        }
        return new String(letters);
    }

    private static int length(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length >= LARGE) {
            throw new UnreadableException("no length");
        }
        return length;
    }

    private Object block() {
        if (nextBlock == blocks.size()) {
            throw new UnreadableException("no block");
        }
        return blocks.get(nextBlock++).content();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // an enum, or an exception
    private Object constant(String type, String name) throws ClassNotFoundException {
        return Enum.valueOf((Class) Class.forName(type, false, loader), name);
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive != null ? primitive : Class.forName(name, false, loader);
    }
}
