package io.larder.internal.engine.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One walk over one value, depth first.
 *
 * <p>Cycles: an object that only a factory rebuilds must not lie on one. Which cycle an object lies on, the path alone does not say (the
 * way back may have been walked before), so that this is Tarjan's algorithm for strongly connected components: {@code low} is the earliest
 * object, not yet known to be in a finished component, that can be reached.
 *
 * <p>Depth: a codec may take another order than this walk. For what is on no cycle the longest way is what counts, whatever the order;
 * on a cycle it is the way that was taken.
 */
final class Walk {

    /** Ends the walk; what stands on the path is the culprit. */
    static final class Stop extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final transient Class<?> type;
        final String reason;

        Stop(Class<?> type, String reason) {
            super(null, null, false, false);
            this.type = type;
            this.reason = reason;
        }
    }

    private static final class Node {

        private final Class<?> type;
        private final Shape shape;
        private final Cursor cursor;
        private final int index;
        private int low;
        private int height = 1;
        private boolean cyclic;
        private boolean open = true;

        Node(Class<?> type, Shape shape, Cursor cursor, int index) {
            this.type = type;
            this.shape = shape;
            this.cursor = cursor;
            this.index = index;
            this.low = index;
        }
    }

    private static final String FACTORY =
            "on a cycle and can only be rebuilt from all its parts at once, like a record or an immutable collection; let the cycle run"
                    + " through ordinary classes";

    private final Shapes shapes;
    private final int deepest;
    private final int large;
    private final IdentityHashMap<Object, Node> met = new IdentityHashMap<>();
    private final Set<Object> largeOnes = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private final List<Object> largeInOrder = new ArrayList<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> unfinished = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();
    private boolean shareable = true;
    private long weight;

    Walk(Shapes shapes, int deepest, int large) {
        this.shapes = shapes;
        this.deepest = deepest;
        this.large = large;
    }

    Findings from(Object value) {
        visit(value);
        while (!path.isEmpty()) {
            Node top = path.element();
            if (top.cursor.next()) {
                Object part = top.cursor.value();
                weight += Shape.SLOT;
                if (part != null) {
                    visit(part);
                }
            } else {
                finish(top);
            }
        }
        return new Findings(shareable, largeInOrder, weight, classes);
    }

    /** The way to where the walk stands. */
    String path() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Node> nodes = path.descendingIterator(); nodes.hasNext(); ) {
            text.append(nodes.next().cursor.step());
        }
        return text.toString();
    }

    private void visit(Object part) {
        Class<?> type = part.getClass();
        classes.add(type);
        Shape shape = shapes.of(type);
        if (shape.refusal() != null) {
            throw new Stop(type, shape.refusal());
        }
        shareable &= shape.shareable();
        if (shape.isLeaf()) {
            weigh(part, shape);
            return;
        }
        Node before = met.get(part);
        if (before == null) {
            enter(part, type, shape);
        } else {
            meetAgain(before);
        }
    }

    private void enter(Object part, Class<?> type, Shape shape) {
        if (path.size() >= deepest) {
            throw tooDeep(type);
        }
        weight += shape.weight();
        Node node = new Node(type, shape, contents(part, shape), met.size());
        met.put(part, node);
        path.push(node);
        unfinished.push(node);
    }

    @SuppressWarnings("NullAway") // asked for before
    private static Cursor contents(Object part, Shape shape) {
        return shape.contents().apply(part);
    }

    private void meetAgain(Node before) {
        Node top = path.element();
        if (before.open) {
            top.low = Math.min(top.low, before.index);
            before.cyclic = true;
        } else {
            rise(top, before);
        }
    }

    private void rise(Node above, Node below) {
        above.height = Math.max(above.height, below.height + 1);
        if (path.size() + below.height > deepest) {
            throw tooDeep(below.type);
        }
    }

    private void finish(Node node) {
        if (node.shape.rebuilt() && (node.low < node.index || node.cyclic)) {
            path.pop();
            throw new Stop(node.type, FACTORY);
        }
        path.pop();
        if (node.low == node.index) {
            close(node);
        }
        Node above = path.peek();
        if (above != null) {
            above.low = Math.min(above.low, node.low);
            above.height = Math.max(above.height, node.height + 1);
        }
    }

    private void close(Node root) {
        Node member;
        do {
            member = unfinished.pop();
            member.open = false;
        } while (member != root);
    }

    private void weigh(Object leaf, Shape shape) {
        weight += shape.weight();
        long size = Weights.of(leaf);
        if (!Weights.isBlock(leaf, size, large)) {
            weight += size;
        } else if (largeOnes.add(leaf)) {
            largeInOrder.add(leaf);
        }
    }

    private Stop tooDeep(Class<?> type) {
        return new Stop(
                type, "more than " + deepest + " objects deep; return a flatter value, a list in place of a chain");
    }
}
