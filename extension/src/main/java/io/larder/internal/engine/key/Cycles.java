package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Composite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that can be reached from themselves: R. E. Tarjan's strongly connected components (SIAM Journal on Computing
 * 1, 1972), with a stack of its own instead of the thread's.
 */
final class Cycles {

    private static final class Node {
        final Object value;
        final int index;
        final @Nullable Object[] children;
        int next;
        int low;
        boolean open = true;
        boolean holdsItself;

        Node(Object value, int index, @Nullable Object[] children) {
            this.value = value;
            this.index = index;
            this.low = index;
            this.children = children;
        }
    }

    private final Encodings encodings;
    private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final List<Node> undecided = new ArrayList<>();
    private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());

    Cycles(Encodings encodings) {
        this.encodings = encodings;
    }

    /** Looks at all that can be reached from a value. */
    void look(@Nullable Object root) {
        enter(root, null);
        for (Node top = path.peek(); top != null; top = path.peek()) {
            if (top.next < top.children.length) {
                enter(top.children[top.next++], top);
            } else {
                path.pop();
                leave(top);
            }
        }
    }

    private void enter(@Nullable Object value, @Nullable Node from) {
        if (value == null || !(encodings.of(value.getClass()) instanceof Composite composite)) {
            return;
        }
        Node known = nodes.get(value);
        if (known == null) {
            Node node = new Node(value, nodes.size(), children(value, composite));
            nodes.put(value, node);
            undecided.add(node);
            path.push(node);
        } else if (from != null && known.open) {
            from.low = Math.min(from.low, known.index);
            from.holdsItself |= known == from;
        }
    }

    /** Of what cannot be read none: the walk that comes after will say so, with the way to it. */
    private static @Nullable Object[] children(Object value, Composite composite) {
        try {
            return composite.children(value);
        } catch (RuntimeException | StackOverflowError e) {
            return new Object[0];
        }
    }

    private void leave(Node node) {
        Node parent = path.peek();
        if (parent != null) {
            parent.low = Math.min(parent.low, node.low);
        }
        if (node.low == node.index) {
            boolean alone = undecided.get(undecided.size() - 1) == node;
            Node member;
            do {
                member = undecided.remove(undecided.size() - 1);
                member.open = false;
                if (!alone || node.holdsItself) {
                    found.add(member.value);
                }
            } while (member != node);
        }
    }

    /** The objects on cycles. */
    Set<Object> found() {
        return found;
    }

    /** How many objects that hold others were seen. */
    int seen() {
        return nodes.size();
    }
}
