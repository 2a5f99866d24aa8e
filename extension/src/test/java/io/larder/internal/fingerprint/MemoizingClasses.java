package io.larder.internal.fingerprint;

import java.time.LocalDate;
import java.util.Objects;

/** Classes with a field {@code memo} that holds what was computed from the others. */
@SuppressWarnings("unused") // Read from class files.
final class MemoizingClasses {

    private MemoizingClasses() {}

    static final class HashInLocal {
        private final String name = String.valueOf("a");
        private int memo;

        @Override
        public int hashCode() {
            int hash = memo;
            if (hash == 0) {
                hash = 31 * name.hashCode() + 7;
                memo = hash;
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof HashInLocal that && that.memo == memo && that.name.equals(name);
        }
    }

    static final class HashInPlace {
        private final String name = String.valueOf("a");
        private final int number = 1;
        private volatile int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                memo = Objects.hash(name, number);
            }
            return memo;
        }
    }

    static final class ParsedLater {
        private final String text = "2026-01-01";
        private LocalDate memo;

        LocalDate date() {
            if (memo == null) {
                memo = LocalDate.parse(text);
            }
            return memo;
        }
    }

    static final class ResetBySetter {
        private String name = "a";
        private int memo;

        void setName(String name) {
            this.name = name;
            memo = 0;
        }

        @Override
        public int hashCode() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }
    }

    static class ByPrivateMethod {
        private final int[] numbers = {1, 2};
        private final int number = Integer.parseInt("3");
        private int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                memo = sum(4);
            }
            return memo;
        }

        private int sum(int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                sum += i * number;
            }
            return sum;
        }
    }

    static final class Described {
        private final String name = String.valueOf("a");
        private final int number = 1;
        private transient Object lock;
        private String memo;

        @Override
        public String toString() {
            if (memo == null) {
                memo = name + " " + number;
            }
            return memo;
        }
    }

    static final class LongSum {
        private final long one = Long.parseLong("1");
        private final long other = Long.parseLong("2");
        private long memo;

        long sum() {
            if (memo == 0) {
                memo = one + other;
            }
            return memo;
        }
    }
}
