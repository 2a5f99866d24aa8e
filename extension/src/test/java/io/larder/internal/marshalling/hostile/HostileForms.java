package io.larder.internal.marshalling.hostile;

import java.io.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

/** Classes of an application that write themselves. */
@SuppressWarnings({"serial", "unused"}) // what a copy has to bring along
final class HostileForms {

    private HostileForms() {}

    /** Its content is transient, and written by itself. */
    static final class Multi implements Serializable {
        private transient Map<String, List<Integer>> content = new TreeMap<>();

        Multi(String key, int value) {
            content.put(key, new ArrayList<>(List.of(value)));
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(content.size());
            for (Map.Entry<String, List<Integer>> entry : content.entrySet()) {
                out.writeObject(entry.getKey());
                out.writeInt(entry.getValue().size());
                for (Integer value : entry.getValue()) {
                    out.writeObject(value);
                }
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            content = new TreeMap<>();
            for (int keys = in.readInt(); keys > 0; keys--) {
                String key = (String) in.readObject();
                List<Integer> values = new ArrayList<>();
                for (int left = in.readInt(); left > 0; left--) {
                    values.add((Integer) in.readObject());
                }
                content.put(key, values);
            }
        }
    }

    public static final class IntsAsBytes implements Externalizable {
        private int[] numbers = {};

        public IntsAsBytes() {}

        IntsAsBytes(int... numbers) {
            this.numbers = numbers;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(numbers.length);
            for (int number : numbers) {
                out.writeInt(number);
            }
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            numbers = new int[in.readInt()];
            byte[] bytes = new byte[4 * numbers.length];
            in.readFully(bytes);
            java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        }
    }

    static final class CharsOneByOne implements Serializable {
        private transient String text;

        CharsOneByOne(String text) {
            this.text = text;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeShort(text.length());
            out.writeChars(text);
        }

        private void readObject(ObjectInputStream in) throws IOException {
            StringBuilder builder = new StringBuilder();
            for (int left = in.readShort(); left > 0; left--) {
                builder.append(in.readChar());
            }
            text = builder.toString();
        }
    }

    static final class Money implements Serializable {
        private final transient String currency;
        private final transient long cents;

        Money(String currency, long cents) {
            this.currency = currency;
            this.cents = cents;
        }

        private Object writeReplace() {
            return new Form(currency + " " + cents);
        }

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw new InvalidObjectException("use the proxy");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Money money && money.cents == cents && money.currency.equals(currency);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(cents);
        }

        private static final class Form implements Serializable {
            private final String text;

            Form(String text) {
                this.text = text;
            }

            private Object readResolve() {
                String[] parts = text.split(" ");
                return new Money(parts[0], Long.parseLong(parts[1]));
            }
        }
    }

    static final class Replaced implements Serializable {
        private final int[] content;
        private final String name;

        Replaced(String name) {
            this.name = name;
            this.content = new int[] {1};
        }

        private Object writeReplace() {
            return new Replacement(name);
        }

        private record Replacement(String name) implements Serializable {
            private Object readResolve() {
                return new Replaced(name);
            }
        }
    }

    static final class Single implements Serializable {
        static final Single ONLY = new Single();
        private int uses;

        private Object readResolve() {
            return ONLY;
        }
    }

    public static final class External implements Externalizable {
        private @Nullable Object content;
        private @Nullable String name;

        public External() {}

        External(Object content, String name) {
            this.content = content;
            this.name = name;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(content);
            out.writeUTF(String.valueOf(name));
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            content = in.readObject();
            name = in.readUTF();
        }
    }

    static final class WritesAnything implements Serializable {
        transient @Nullable Object content;

        WritesAnything(@Nullable Object content) {
            this.content = content;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(content);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            content = in.readObject();
        }
    }

    static final class TransientContent implements Serializable {
        private final String kept;
        private transient String other;

        TransientContent(String kept, String other) {
            this.kept = kept;
            this.other = other;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("kept", kept + "/" + other);
            out.writeFields();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            String[] parts = ((String) in.readFields().get("kept", null)).split("/");
            set("kept", parts[0]);
            other = parts[1];
        }

        private void set(String field, Object value) {
            try {
                java.lang.reflect.Field found = TransientContent.class.getDeclaredField(field);
                found.setAccessible(true);
                found.set(this, value);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    static final class PersistentFields implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("number", int.class)};
        private transient int number;
        private transient String derived;

        PersistentFields(int number) {
            this.number = number;
            this.derived = "" + number;
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            derived = "" + number;
        }
    }

    static class Above implements Serializable {
        private transient String above;

        Above(String above) {
            this.above = above;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUTF(above);
        }

        private void readObject(ObjectInputStream in) throws IOException {
            above = in.readUTF();
        }
    }

    static final class Below extends Above {
        private final int below;

        Below(String above, int below) {
            super(above);
            this.below = below;
        }
    }

    static class Parent {
        protected int parent;

        Parent() {}
    }

    /** Writes what its parent, which is not serializable, holds. */
    static final class SerializableChild extends Parent implements Serializable {
        private final int child;

        SerializableChild(int parent, int child) {
            this.parent = parent;
            this.child = child;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(parent);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            parent = in.readInt();
        }
    }

    static final class Chunks implements Serializable {
        private transient int[] numbers;

        Chunks(int... numbers) {
            this.numbers = numbers;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(numbers.length);
            int[] buffer = new int[1];
            for (int number : numbers) {
                buffer[0] = number;
                out.writeUnshared(buffer);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            numbers = new int[in.readInt()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = ((int[]) in.readUnshared())[0];
            }
        }
    }

    static final class Forgets implements Serializable {
        private transient int number;

        Forgets(int number) {
            this.number = number;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(number);
        }

        private void readObject(ObjectInputStream in) throws IOException {
            number = in.readInt() + 1;
        }
    }

    static final class CannotBeWritten implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new NotSerializableException("secret");
        }
    }

    static final class CannotBeRead implements Serializable {
        private final int[] content = {1};

        private void readObject(ObjectInputStream in) throws IOException {
            throw new InvalidObjectException("secret");
        }
    }
}
