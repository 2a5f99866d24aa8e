package io.larder.internal.fingerprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Classes with a field {@code memo} that only looks as if it held what was computed from the others. */
@SuppressWarnings("unused") // Read from class files.
final class StatefulClasses {

    private StatefulClasses() {}

    /** The array may have changed since. */
    static final class OverArray {
        private final int[] numbers = {1, 2};
        private int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                for (int number : numbers) {
                    memo += number;
                }
            }
            return memo;
        }
    }

    /** A caller may add to what it gets, and what it adds is content. */
    static final class ChangeableResult {
        private final String text = "a,b";
        private List<String> memo;

        List<String> parts() {
            if (memo == null) {
                memo = new ArrayList<>(List.of(text));
            }
            return memo;
        }
    }

    static final class FromRegistry {
        private static final Map<String, String> NAMES = new HashMap<>();
        private final String code = String.valueOf("a");
        private String memo;

        String name() {
            if (memo == null) {
                memo = NAMES.get(code);
            }
            return memo;
        }
    }

    static class Overridable {
        private final String name = String.valueOf("a");
        private int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                memo = compute();
            }
            return memo;
        }

        int compute() {
            return name.hashCode();
        }
    }

    static final class BySuperclass extends Counter {
        private int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                memo = super.hashCode();
            }
            return memo;
        }
    }

    /** The list may have changed since. */
    static final class OverList {
        private final List<String> names = List.of("a");
        private int memo;

        @Override
        public int hashCode() {
            if (memo == 0) {
                int hash = 1;
                for (String name : names) {
                    hash = 31 * hash + name.hashCode();
                }
                memo = hash;
            }
            return memo;
        }
    }

    static final class Token {
        private final String name = String.valueOf("a");
        private String memo;

        String token() {
            if (memo == null) {
                memo = UUID.randomUUID().toString();
            }
            return memo;
        }
    }

    static final class Paid {
        private final int amount = 1;
        private boolean memo;

        boolean pay() {
            if (!memo) {
                memo = true;
            }
            return memo;
        }
    }

    static class Counter {
        private int memo;

        int next() {
            return ++memo;
        }
    }

    static final class SetFromOutside {
        private int memo;

        void set(int value) {
            memo = value;
        }

        int get() {
            if (memo == 0) {
                memo = "a".hashCode();
            }
            return memo;
        }
    }

    static final class ReadElsewhere {
        private final String name = String.valueOf("a");
        private int memo;

        int compute() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }

        boolean isComputed() {
            return memo != 0;
        }
    }

    static final class Stale {
        private String name = "a";
        private int memo;

        void setName(String name) {
            this.name = name;
        }

        int first() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }
    }

    static final class WrittenByNest {
        private final String name = String.valueOf("a");
        private int memo;

        int value() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }

        static final class Builder {
            void build(WrittenByNest target, int value) {
                target.memo = value;
            }
        }
    }

    static final class LoadedAt {
        private final String name = String.valueOf("a");
        private Instant memo;

        Instant at() {
            if (memo == null) {
                memo = Instant.now();
            }
            return memo;
        }
    }

    static final class WithParameter {
        private final String name = String.valueOf("a");
        private String memo;

        String value(String other) {
            if (memo == null) {
                memo = name + other;
            }
            return memo;
        }
    }

    static final class FromStatic {
        private static final AtomicInteger NEXT = new AtomicInteger();
        private Integer memo;

        Integer id() {
            if (memo == null) {
                memo = NEXT.incrementAndGet();
            }
            return memo;
        }
    }

    static final class OpenField {
        String name = "a";
        private int memo;

        int value() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }
    }

    static final class Swapped {
        private final String name = String.valueOf("a");
        private String memo;

        String previous() {
            String old = memo;
            memo = name + "b";
            return old;
        }
    }

    static final class FromConstructor {
        private final String name = String.valueOf("a");
        private int memo;

        FromConstructor(int memo) {
            this.memo = memo;
        }

        int value() {
            if (memo == 0) {
                memo = name.hashCode();
            }
            return memo;
        }
    }

    static final class FirstCall {
        private final String name = String.valueOf("a");
        private int memo;

        boolean isFirst() {
            if (memo == 0) {
                memo = name.hashCode();
                return true;
            }
            return false;
        }
    }

    static final class OfAnother {
        private final OfAnother other = null;
        private final String name = String.valueOf("a");
        private int memo;

        int value() {
            if (memo == 0) {
                other.memo = name.hashCode();
            }
            return memo;
        }
    }

    static final class OwnValue {
        private final int size = Integer.parseInt("2");
        private int memo;

        int value() {
            if (memo != 5) {
                memo = memo * 2 + size;
            }
            return memo;
        }
    }

    static final class DefaultZone {
        private final long time = 1;
        private String memo;

        String zone() {
            if (memo == null) {
                memo = java.time.ZoneId.systemDefault().getId();
            }
            return memo;
        }
    }
}
