package io.larder.internal.marshalling;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes of an application, of the kinds that a copy could get wrong. */
final class SampleClasses {

    private SampleClasses() {}

    enum PlainEnum {
        ONE,
        TWO
    }

    enum EnumWithBodies {
        ADD {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        SUBTRACT {
            @Override
            int apply(int a, int b) {
                return a - b;
            }
        };

        abstract int apply(int a, int b);
    }

    record Point(int x, int y) {}

    record Pair<A, B>(A first, B second) {}

    record ValidatedRecord(int positive) {
        ValidatedRecord {
            if (positive <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    record Holder(@Nullable Object held) {}

    /** Cannot change where what it holds cannot. */
    static final class Final {
        final String name;
        final List<Integer> numbers;

        Final(String name, List<Integer> numbers) {
            this.name = name;
            this.numbers = numbers;
        }
    }

    /** Has nothing that could change, but for what is no content. */
    static final class FinalWithCache {
        final String name;
        final transient Map<String, String> cache = new HashMap<>();

        FinalWithCache(String name) {
            this.name = name;
        }
    }

    /** Is compared by identity. */
    static final class Token {}

    static final class Line {
        String sku;
        int quantity;
        BigDecimal price;

        Line(String sku, int quantity, BigDecimal price) {
            this.sku = sku;
            this.quantity = quantity;
            this.price = price;
        }
    }

    static class Order {
        final long id;
        final LocalDate day;
        final List<Line> lines = new ArrayList<>();

        Order(long id, LocalDate day) {
            if (id < 0) {
                throw new IllegalArgumentException("an id is not negative");
            }
            this.id = id;
            this.day = day;
        }
    }

    static final class UrgentOrder extends Order {
        private final PlainEnum grade;
        private final String id = "hides the id above";

        UrgentOrder(long id, LocalDate day, PlainEnum grade) {
            super(id, day);
            this.grade = grade;
        }
    }

    static final class Link {
        @Nullable
        Object to;

        final String name;

        Link(String name) {
            this.name = name;
        }
    }

    private static final class Hidden {
        private final int[] numbers = {1, 2, 3};
        private final Nested nested = new Nested();

        private final class Nested {
            private final String text = "of " + numbers.length;
        }
    }

    static Object hidden() {
        return new Hidden();
    }

    static final class ByLength implements Comparator<String> {
        private final int sign;

        ByLength(int sign) {
            this.sign = sign;
        }

        @Override
        public int compare(String one, String other) {
            int byLength = sign * Integer.compare(one.length(), other.length());
            return byLength != 0 ? byLength : one.compareTo(other);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByLength byLength && byLength.sign == sign;
        }

        @Override
        public int hashCode() {
            return sign;
        }
    }

    @SuppressWarnings("serial")
    static final class NamedList extends ArrayList<String> {
        final String name;
        final List<String> tags = new ArrayList<>(List.of("tag"));

        NamedList(String name) {
            this.name = name;
        }
    }

    @SuppressWarnings("serial")
    static final class NamedMap extends HashMap<String, Object> {
        final String name;

        NamedMap(String name) {
            this.name = name;
        }
    }

    static final class ExternalizableSample implements Externalizable {
        private static final long serialVersionUID = 1L;
        private int number;

        public ExternalizableSample() {}

        ExternalizableSample(int number) {
            this.number = number;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws java.io.IOException {
            out.writeInt(number);
        }

        @Override
        public void readExternal(ObjectInput in) throws java.io.IOException {
            number = in.readInt();
        }
    }

    static final class Money implements Serializable {
        private static final long serialVersionUID = 1L;
        final String currency;
        final long cents;

        Money(String currency, long cents) {
            this.currency = currency;
            this.cents = cents;
        }

        private Object writeReplace() {
            return new SerializedForm(currency + " " + cents);
        }

        private record SerializedForm(String text) implements Serializable {
            private Object readResolve() {
                String[] parts = text.split(" ");
                return new Money(parts[0], Long.parseLong(parts[1]));
            }
        }
    }

    static final class Singleton implements Serializable {
        private static final long serialVersionUID = 1L;
        static final Singleton ONLY = new Singleton();

        private Singleton() {}

        private Object readResolve() {
            return ONLY;
        }
    }

    static final class CustomSerialized implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient int doubled;
        private final String name;

        @SuppressWarnings("serial") // A map that is serializable, behind an interface that does not say so.
        private final Map<String, List<Integer>> rest = new HashMap<>(Map.of("a", new ArrayList<>(List.of(1))));

        CustomSerialized(String name, int doubled) {
            this.name = name;
            this.doubled = doubled;
        }

        int doubled() {
            return doubled;
        }

        private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
            out.defaultWriteObject();
            out.writeInt(doubled / 2);
        }

        private void readObject(java.io.ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
            in.defaultReadObject();
            doubled = in.readInt() * 2;
        }
    }

    static final class Entity {
        final long id;
        final java.util.Set<Entity> parts = new java.util.HashSet<>();

        @Nullable
        Entity whole;

        Entity(long id) {
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entity entity && entity.id == id;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(id);
        }
    }

    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;

        Failure(String message, int code, Throwable cause) {
            super(message, cause);
            this.code = code;
        }
    }
}
