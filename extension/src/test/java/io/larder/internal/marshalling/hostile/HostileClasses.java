package io.larder.internal.marshalling.hostile;

import java.io.*;
import java.util.*;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records and plain classes of an application, each with something that a copy or a key could get wrong. */
@SuppressWarnings({"serial", "unused"}) // what a copy has to bring along
final class HostileClasses {

    private HostileClasses() {}

    record Point(int x, int y) {}

    record Holder(@Nullable Object held) {}

    record Cents(long cents, int[] rest) {
        Cents {
            cents = cents * 100;
        }
    }

    record Reversed(List<Integer> numbers) {
        Reversed {
            numbers = new ArrayList<>(numbers);
            Collections.reverse(numbers);
        }
    }

    record Copying(List<Integer> numbers) {
        Copying {
            numbers = new ArrayList<>(numbers);
        }
    }

    record Counting(int[] content, int count) {
        private static int made;

        Counting(int[] content) {
            this(content, made++);
        }
    }

    record Expiring(int[] content, int[] uses) {
        Expiring(int[] content) {
            this(content, new int[] {1});
        }

        Expiring {
            if (--uses[0] < 0) {
                throw new IllegalArgumentException("too late");
            }
        }
    }

    record Hiding(String name, int[] content) {
        @Override
        public String name() {
            return "hidden";
        }
    }

    record Disguised(int number) implements Serializable {
        private Object writeReplace() {
            return new Point(number, number);
        }
    }

    record Numbers(byte a, short b, int c, long d, float e, double f, char g, boolean h, int[] i) {}

    static final class Failure extends RuntimeException {
        private final int code;

        Failure(String message, int code) {
            super(message);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return "code " + code + ": " + super.getMessage();
        }
    }

    static final class Quiet extends Exception {
        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static final class WithLambdas {
        private final Comparator<String> order = Comparator.comparing(String::length);
        private final Function<String, String> function;
        private final int[] content = {1};

        WithLambdas(String captured) {
            function = text -> text + captured;
        }
    }

    static final class Plain {
        private final int number;
        private transient int forgotten;

        Plain(int number) {
            this.number = number;
            this.forgotten = number;
        }
    }

    static final class NoConstructor {
        private final String name;
        private final int[] content;

        NoConstructor(String name, int content) {
            this.name = name;
            this.content = new int[] {content};
        }
    }

    static final class FailingConstructor {
        private int[] content = {};

        private FailingConstructor() {
            throw new IllegalStateException("not so");
        }

        private FailingConstructor(int number) {
            content = new int[] {number};
        }

        static Object made() {
            return new FailingConstructor(5);
        }
    }

    static final class Outer {
        private final int[] content;

        Outer(int number) {
            content = new int[] {number};
        }

        Object inner() {
            return new Inner();
        }

        final class Inner {
            private final int own = content.length;
        }
    }

    static class HiddenField {
        private final String name;
        private int[] content = {1};

        HiddenField(String name) {
            this.name = name;
        }
    }

    static final class HidingField extends HiddenField {
        private final String name;

        HidingField(String above, String name) {
            super(above);
            this.name = name;
        }
    }

    /** A field that is not private, of a type that is not public. */
    public static final class WithPackagePrivate {
        Hidden field;

        WithPackagePrivate(int number) {
            field = new Hidden();
            field.number = number;
        }
    }

    static final class Hidden {
        int number;
        int @Nullable [] none;
    }

    static final class WithFields {
        java.util.concurrent.locks.@Nullable Lock lock;

        @Nullable
        Thread thread;

        @Nullable
        ClassLoader loader;

        java.util.stream.@Nullable Stream<String> stream;
        int[] content = {1};
    }

    static final class Polluted {
        private final List<Long> numbers;

        @SuppressWarnings("unchecked")
        Polluted(List<?> numbers) {
            this.numbers = new ArrayList<>((List<Long>) numbers);
        }
    }

    enum Stateful {
        ONE,
        TWO;

        private int[] state = {ordinal()};
    }

    static final class Token {
        static final Token ONLY = new Token();
    }

    static final class Memo {
        private final String text;
        private int hash;

        Memo(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Memo memo && memo.text.equals(text);
        }

        @Override
        public int hashCode() {
            if (hash == 0) {
                hash = text.hashCode();
            }
            return hash;
        }
    }

    static final class Generic<T> {
        private final T one;
        private final List<? extends T> many;

        @SuppressWarnings("unchecked")
        Generic(Object one, List<?> many) {
            this.one = (T) one;
            this.many = new ArrayList<>((List<T>) many);
        }
    }

    @SuppressWarnings("deprecation") // it has fields that nobody may read
    static final class Observed extends Observable {
        private final int number;

        Observed(int number) {
            this.number = number;
            setChanged();
        }
    }

    static final class Wide {
        private int a1 = 1, a2 = 2, a3 = 3, a4 = 4, a5 = 5, a6 = 6, a7 = 7, a8 = 8, a9 = 9, a10 = 10;
        private long b1 = 1, b2 = 2, b3 = 3, b4 = 4, b5 = 5, b6 = 6, b7 = 7, b8 = 8, b9 = 9, b10 = 10;
        private String c1 = "1", c2 = "2", c3 = "3", c4 = "4", c5 = "5", c6 = "6", c7 = "7", c8 = "8", c9 = "9";
        private double d1 = 1, d2 = 2, d3 = 3, d4 = 4, d5 = 5, d6 = 6, d7 = 7, d8 = 8, d9 = 9, d10 = 10;
        private boolean e1 = true, e2 = true, e3 = true, e4 = true, e5 = true, e6 = true, e7 = true, e8 = true;
        private int[] f1 = {1}, f2 = {2}, f3 = {3}, f4 = {4}, f5 = {5}, f6 = {6}, f7 = {7}, f8 = {8}, f9 = {9};
    }

    static final class Node {
        @Nullable
        Object to;

        Node(@Nullable Object to) {
            this.to = to;
        }
    }

    static final class Entity {
        private final long id;
        final Set<Entity> parts = new HashSet<>();

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

    static final class Proxied implements Serializable {
        @Nullable
        Object content;

        private Object writeReplace() {
            return new Form(content);
        }

        private record Form(@Nullable Object content) implements Serializable {
            private Object readResolve() {
                Proxied proxied = new Proxied();
                proxied.content = content;
                return proxied;
            }
        }
    }
}
