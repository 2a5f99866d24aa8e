package io.larder.internal.engine.key;

import java.util.List;

/**
 * What an argument is to hold, apart from the classes that will hold it. Different models are different content.
 *
 * @param value of a leaf the value, of a ring how many objects it has, else {@code null}
 */
record Model(Kind kind, Object value, List<Model> parts) {

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
        private final transient Object forgotten = new Object();

        Bean(Object left, Object right) {
            super(left);
            this.right = right;
        }
    }

    static final class Link {
        Object next;
        Object load;
    }

    static Model leaf(Object value) {
        return new Model(Kind.LEAF, value, List.of());
    }

    static Model of(Kind kind, List<Model> parts) {
        return new Model(kind, null, List.copyOf(parts));
    }

    boolean holds(Kind sought) {
        return kind == sought || parts.stream().anyMatch(part -> part.holds(sought));
    }

    int size() {
        return 1 + parts.stream().mapToInt(Model::size).sum();
    }
}
