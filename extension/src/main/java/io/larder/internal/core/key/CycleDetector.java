package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Composite;
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
final class CycleDetector {

    private static final class Node {
        final Object value;
        final int index;
        final @Nullable Object[] children;
        int next;
        int lowLink;
        boolean onStack = true;
        boolean selfReferencing;

        Node(Object value, int index, @Nullable Object[] children) {
            this.value = value;
            this.index = index;
            this.lowLink = index;
            this.children = children;
        }
    }

    private final EncodingRegistry encodings;
    private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final List<Node> componentStack = new ArrayList<>();
    private final Set<Object> cyclic = Collections.newSetFromMap(new IdentityHashMap<>());

    CycleDetector(EncodingRegistry encodings) {
        this.encodings = encodings;
    }

    /** Looks at all that can be reached from a value. */
    void search(@Nullable Object root) {
        enter(root, null);
        for (Node top = path.peek(); top != null; top = path.peek()) {
            if (top.next < top.children.length) {
                enter(top.children[top.next++], top);
            } else {
                path.pop();
                exit(top);
            }
        }
    }

    private void enter(@Nullable Object value, @Nullable Node from) {
        if (value == null || !(encodings.of(value.getClass()) instanceof Composite composite)) {
            return;
        }
        Node visited = nodes.get(value);
        if (visited == null) {
            Node node = new Node(value, nodes.size(), children(value, composite));
            nodes.put(value, node);
            componentStack.add(node);
            path.push(node);
        } else if (from != null && visited.onStack) {
            from.lowLink = Math.min(from.lowLink, visited.index);
            from.selfReferencing |= visited == from;
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

    private void exit(Node node) {
        Node parent = path.peek();
        if (parent != null) {
            parent.lowLink = Math.min(parent.lowLink, node.lowLink);
        }
        if (node.lowLink == node.index) {
            boolean single = componentStack.get(componentStack.size() - 1) == node;
            Node member;
            do {
                member = componentStack.remove(componentStack.size() - 1);
                member.onStack = false;
                if (!single || node.selfReferencing) {
                    cyclic.add(member.value);
                }
            } while (member != node);
        }
    }

    /** The objects on cycles. */
    Set<Object> objectsOnCycles() {
        return cyclic;
    }

    /** How many objects that hold others were seen. */
    int visitedCount() {
        return nodes.size();
    }
}
