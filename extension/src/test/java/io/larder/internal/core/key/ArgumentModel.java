package io.larder.internal.core.key;

import java.util.List;

/**
 * What an argument is to hold, apart from the classes that will hold it. Different models are different content.
 *
 * @param value of a leaf the value, of a ring how many objects it has, else {@code null}
 */
record ArgumentModel(Kind kind, Object value, List<ArgumentModel> parts) {

    enum Kind {
        LEAF,
        LIST,
        SET,
        MAP,
        QUEUE,
        ARRAY,
        TEXTS,
        ENTRY,
        OPTIONAL,
        PAIR,
        TWIN,
        BEAN,
        RING
    }

    record Pair(Object left, Object right) {}

    record Twin(Object left, Object right) {}

    static class Base {
        private final Object left;

        Base(Object left) {
            this.left = left;
        }
    }

    static final class Bean extends Base {
        private final Object right;
        private final transient Object ignored = new Object();

        Bean(Object left, Object right) {
            super(left);
            this.right = right;
        }
    }

    static final class Link {
        Object next;
        Object payload;
    }

    static ArgumentModel leaf(Object value) {
        return new ArgumentModel(Kind.LEAF, value, List.of());
    }

    static ArgumentModel of(Kind kind, List<ArgumentModel> parts) {
        return new ArgumentModel(kind, null, List.copyOf(parts));
    }

    boolean contains(Kind searched) {
        return kind == searched || parts.stream().anyMatch(part -> part.contains(searched));
    }

    int size() {
        return 1 + parts.stream().mapToInt(ArgumentModel::size).sum();
    }
}
