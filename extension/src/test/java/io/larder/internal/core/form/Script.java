package io.larder.internal.core.form;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OptionalDataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a class writes and reads in its own methods, at random: with every method of the streams, and not always what was written. */
final class Script {

    private final long seed;
    private final boolean fields;

    /** @param fields whether the default fields come first; else they are none, and written and read anywhere */
    Script(long seed, boolean fields) {
        this.seed = seed;
        this.fields = fields;
    }

    void write(ObjectOutputStream out, boolean external) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        if (fields && !external) {
            out.defaultWriteObject();
        }
        int steps = random.nextInt(12);
        for (int i = 0; i < steps; i++) {
            write(out, random, !fields && !external && i == 3);
        }
    }

    private void write(ObjectOutputStream out, SplittableRandom random, boolean mayHaveFields) throws IOException {
        switch (random.nextInt(20)) {
            case 0 -> out.write(random.nextInt());
            case 1 -> out.writeByte(random.nextInt());
            case 2 -> out.writeShort(random.nextInt());
            case 3 -> out.writeChar(random.nextInt());
            case 4 -> out.writeInt(random.nextInt());
            case 5 -> out.writeLong(random.nextLong());
            case 6 -> out.writeFloat((float) random.nextDouble());
            case 7 -> out.writeDouble(random.nextDouble());
            case 8 -> out.writeBoolean(random.nextBoolean());
            case 9 -> out.writeUTF("x".repeat(random.nextInt(2_000))); // Java 25 ends a block before another letter
            case 10 -> out.writeChars("chars\n" + "ä".repeat(random.nextInt(600)));
            case 11 -> out.writeBytes("bytes\r\nmore");
            case 12 -> out.write(bytes(random, 40));
            case 13 -> out.write(bytes(random, 5_000));
            case 14 -> out.write(new byte[3_000], 100, random.nextInt(2_900));
            case 15 -> out.writeObject(random.nextBoolean() ? "text " + random.nextInt() : null);
            case 16 -> out.writeUnshared(new int[] {random.nextInt()});
            case 17 -> out.flush();
            default -> {
                if (mayHaveFields) {
                    out.defaultWriteObject();
                } else {
                    out.writeObject(List.of(random.nextInt()));
                }
            }
        }
    }

    private static byte[] bytes(SplittableRandom random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What was read, step by step, up to the first failure after which a stream is of no use. */
    List<String> read(ObjectInputStream in, boolean external) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom own = new SplittableRandom(~seed);
        List<String> seen = new ArrayList<>();
        try {
            if (fields && !external) {
                in.defaultReadObject();
            }
            boolean asWritten = own.nextBoolean();
            int steps = random.nextInt(12) + own.nextInt(4);
            for (int i = 0; i < steps; i++) {
                step(in, asWritten && own.nextInt(10) > 0 ? random : own, own, external, seen);
            }
        } catch (IOException | ClassNotFoundException | RuntimeException failure) {
            seen.add(failure.getClass().getName());
        }
        return seen;
    }

    private void step(
            ObjectInputStream in, SplittableRandom random, SplittableRandom own, boolean external, List<String> seen)
            throws IOException, ClassNotFoundException {
        try {
            seen.add(read(in, random, own, external));
        } catch (OptionalDataException optional) {
            seen.add("optional " + optional.length + " " + optional.eof);
        } catch (java.io.EOFException end) {
            seen.add("end");
        }
    }

    private static String object(@Nullable Object read) {
        return "object " + (read instanceof int[] numbers ? Arrays.toString(numbers) : String.valueOf(read));
    }

    /** How much is read of what is no text, and in which way that fails, is nobody's contract. */
    private static String text(ObjectInputStream in) throws IOException {
        try {
            return in.readUTF();
        } catch (java.io.EOFException | java.io.UTFDataFormatException noText) {
            throw new IOException(noText);
        }
    }

    private String read(ObjectInputStream in, SplittableRandom random, SplittableRandom own, boolean external)
            throws IOException, ClassNotFoundException {
        if (own.nextInt(8) == 0) {
            return "available " + in.available();
        }
        switch (random.nextInt(20)) {
            case 0:
                return "read " + in.read();
            case 1:
                return "byte " + (own.nextBoolean() ? in.readByte() : in.readUnsignedByte());
            case 2:
                return "short " + (own.nextBoolean() ? in.readShort() : in.readUnsignedShort());
            case 3:
                return "char " + (int) in.readChar();
            case 4:
                return "int " + in.readInt();
            case 5:
                return "long " + in.readLong();
            case 6:
                return "float " + in.readFloat();
            case 7:
                return "double " + in.readDouble();
            case 8:
                return "boolean " + in.readBoolean();
            case 9:
                return "utf " + text(in);
            case 10, 11:
                return "skip " + in.skipBytes(own.nextInt(2_000));
            case 12, 13:
                byte[] some = new byte[own.nextInt(3_000)];
                return "bytes " + in.read(some) + " " + Arrays.hashCode(some);
            case 14:
                byte[] all = new byte[own.nextInt(1_500)];
                in.readFully(all);
                return "fully " + Arrays.hashCode(all);
            case 15:
                return object(in.readObject());
            case 16:
                return object(in.readUnshared());
            default:
                if (!fields && !external && own.nextInt(4) == 0) {
                    in.defaultReadObject();
                    return "default";
                }
                return object(in.readObject());
        }
    }
}
