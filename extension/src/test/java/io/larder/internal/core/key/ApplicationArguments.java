package io.larder.internal.core.key;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Classes as an application writes them, in each legal way to write oneself. */
@SuppressWarnings({"serial", "unused"}) // Fields are read by reflection, and nothing is written to a stream.
final class ApplicationArguments {

    private ApplicationArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(forms(), HierarchyArguments.all(), CollectionArguments.all())
                .flatMap(samples -> samples);
    }

    private static Stream<ArgumentSample> forms() {
        return Stream.of(
                ArgumentSample.of(
                        "transient content, writeObject",
                        () -> new Basket(),
                        () -> new Basket("a"),
                        () -> new Basket("b"),
                        () -> new Basket("a", "b"),
                        () -> new Basket("b", "a")),
                ArgumentSample.of(
                        "writes data only", () -> new Packed(1, 2), () -> new Packed(2, 1), () -> new Packed(1, 3)),
                ArgumentSample.of("all kinds of data", () -> new AllData(1), () -> new AllData(2)),
                ArgumentSample.of(
                        "defaults and more",
                        () -> new Mixed("a", "x"),
                        () -> new Mixed("a", "y"),
                        () -> new Mixed("b", "x")),
                ArgumentSample.of(
                        "put fields", () -> new Renamed(1, "a"), () -> new Renamed(2, "a"), () -> new Renamed(1, "b")),
                ArgumentSample.of(
                        "externalizable",
                        () -> new External(1, "a"),
                        () -> new External(2, "a"),
                        () -> new External(1, "b")),
                ArgumentSample.of("externalizable with primitives", () -> new Wide(1), () -> new Wide(1L << 40)),
                ArgumentSample.of("serialization proxy", () -> new Proxied(1), () -> new Proxied(2)),
                ArgumentSample.of("inherited writeReplace", () -> new ProxiedChild(1), () -> new ProxiedChild(2)),
                ArgumentSample.of("writeReplace to a string", () -> new Text("a"), () -> new Text("b")),
                ArgumentSample.of(
                        "writeReplace to null or itself",
                        () -> new Sometimes(0),
                        () -> new Sometimes(1),
                        () -> new Sometimes(2)),
                ArgumentSample.of(
                        "writeReplace by another of its class", () -> new Canonical(-3), () -> new Canonical(4)),
                ArgumentSample.of("unshared", () -> new Unshared(1), () -> new Unshared(2)),
                ArgumentSample.of("bytes against an object", () -> new Either(false), () -> new Either(true)),
                ArgumentSample.of(
                        "where one class ends",
                        () -> new HierarchyArguments.Lower("ab", "c"),
                        () -> new HierarchyArguments.Lower("a", "bc"),
                        () -> new HierarchyArguments.Lower("", "abc")),
                ArgumentSample.of(
                        "nested forms",
                        () -> new Mixed("n", new Basket("a").items),
                        () -> new Unshared(new Basket("a")),
                        () -> new Unshared(new Basket("b")),
                        () -> new Unshared(new External(1, "a")),
                        () -> new Unshared(List.of(new Proxied(7)))));
    }

    static final class Basket implements Serializable {
        final transient List<String> items;

        Basket(String... items) {
            this.items = List.of(items);
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(items.size());
            for (String item : items) {
                out.writeObject(item);
            }
        }
    }

    static final class Packed implements Serializable {
        private final transient int first;
        private final transient int second;

        Packed(int first, int second) {
            this.first = first;
            this.second = second;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(first);
            out.flush();
            out.writeInt(second);
        }
    }

    static final class AllData implements Serializable {
        private final transient int seed;

        AllData(int seed) {
            this.seed = seed;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeBoolean(true);
            out.writeByte(seed);
            out.write(seed);
            out.writeShort(seed);
            out.writeChar(seed);
            out.writeLong(seed);
            out.writeFloat(seed);
            out.writeDouble(seed);
            out.write(new byte[] {1, 2, 3}, 1, 2);
            out.writeChars("é" + seed);
            out.writeBytes("e" + seed);
            out.writeUTF("é" + seed);
        }
    }

    static final class Mixed implements Serializable {
        private final String name;
        private final int size = 3;
        private final transient Object more;

        Mixed(String name, Object more) {
            this.name = name;
            this.more = more;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeObject(more);
        }
    }

    static final class Renamed implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("number", long.class), new ObjectStreamField("text", Object.class)
        };
        private final transient int n;
        private final transient String t;

        Renamed(int n, String t) {
            this.n = n;
            this.t = t;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("number", (long) n);
            fields.put("text", t);
            out.writeFields();
        }
    }

    /** Its constructor without parameters is the one that reading needs. */
    public static final class External implements Externalizable {
        private transient int number;
        private transient Object content;

        public External() {}

        External(int number, Object content) {
            this.number = number;
            this.content = content;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(number);
            out.writeObject(content);
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new IllegalStateException();
        }
    }

    /** Writes data alone. */
    public static final class Wide implements Externalizable {
        private final long bits;

        Wide(long bits) {
            this.bits = bits;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeLong(bits);
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new IllegalStateException();
        }
    }

    static class Proxied implements Serializable {
        private final transient int number;

        Proxied(int number) {
            this.number = number;
        }

        protected Object writeReplace() {
            return new ProxyForm(number);
        }
    }

    static final class ProxiedChild extends Proxied {
        ProxiedChild(int number) {
            super(number);
        }
    }

    record ProxyForm(int number) implements Serializable {}

    static final class Text implements Serializable {
        private final transient String text;

        Text(String text) {
            this.text = text;
        }

        private Object writeReplace() {
            return text;
        }
    }

    static final class Sometimes implements Serializable {
        private final int way;

        Sometimes(int way) {
            this.way = way;
        }

        private Object writeReplace() {
            return way == 0 ? null : way == 1 ? this : "other";
        }
    }

    static final class Canonical implements Serializable {
        private final int number;

        Canonical(int number) {
            this.number = number;
        }

        private Object writeReplace() {
            return new Canonical(Math.abs(number));
        }
    }

    static final class Unshared implements Serializable {
        private final transient Object content;

        Unshared(Object content) {
            this.content = content;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUnshared(content);
        }
    }

    static final class Either implements Serializable {
        private final transient boolean asObject;

        Either(boolean asObject) {
            this.asObject = asObject;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (asObject) {
                out.writeObject(new byte[] {5});
            } else {
                out.writeByte(5);
            }
        }
    }
}
