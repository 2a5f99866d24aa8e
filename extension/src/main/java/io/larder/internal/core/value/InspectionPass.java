package io.larder.internal.core.value;

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
final class InspectionPass {

    /** Ends the walk; what stands on the path is the culprit. */
    static final class UnsupportedPartException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final transient Class<?> type;
        final String reason;

        UnsupportedPartException(Class<?> type, String reason) {
            super(null, null, false, false);
            this.type = type;
            this.reason = reason;
        }
    }

    private static final class Node {

        private final Class<?> type;
        private final TypeDescriptor descriptor;
        private final Cursor cursor;
        private final int index;
        private int lowLink;
        private int height = 1;
        private boolean cyclic;
        private boolean onStack = true;

        Node(Class<?> type, TypeDescriptor descriptor, Cursor cursor, int index) {
            this.type = type;
            this.descriptor = descriptor;
            this.cursor = cursor;
            this.index = index;
            this.lowLink = index;
        }
    }

    private static final String FACTORY_BUILT =
            "on a cycle and can only be rebuilt from all its parts at once, like a record or an immutable collection; let the cycle run"
                    + " through ordinary classes";

    private final TypeDescriptors descriptors;
    private final int maxDepth;
    private final int largeThreshold;
    private final IdentityHashMap<Object, Node> visited = new IdentityHashMap<>();
    private final Set<Object> largePartSet = Collections.newSetFromMap(new IdentityHashMap<>(0));
    private final List<Object> largeParts = new ArrayList<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> componentStack = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();
    private boolean shareable = true;
    private long estimatedSize;

    InspectionPass(TypeDescriptors descriptors, int maxDepth, int largeThreshold) {
        this.descriptors = descriptors;
        this.maxDepth = maxDepth;
        this.largeThreshold = largeThreshold;
    }

    ValueAnalysis inspect(Object value) {
        visit(value);
        while (!path.isEmpty()) {
            Node top = path.element();
            if (top.cursor.next()) {
                Object part = top.cursor.value();
                estimatedSize += TypeDescriptor.SLOT;
                if (part != null) {
                    visit(part);
                }
            } else {
                finish(top);
            }
        }
        return new ValueAnalysis(shareable, largeParts, estimatedSize, classes);
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
        TypeDescriptor descriptor = descriptors.of(type);
        if (descriptor.unsupportedReason() != null) {
            throw new UnsupportedPartException(type, descriptor.unsupportedReason());
        }
        shareable &= descriptor.shareable();
        if (descriptor.isLeaf()) {
            addSize(part, descriptor);
            return;
        }
        Node visitedNode = visited.get(part);
        if (visitedNode == null) {
            enter(part, type, descriptor);
        } else {
            revisit(visitedNode);
        }
    }

    private void enter(Object part, Class<?> type, TypeDescriptor descriptor) {
        if (path.size() >= maxDepth) {
            throw tooDeep(type);
        }
        estimatedSize += descriptor.estimatedSize();
        Node node = new Node(type, descriptor, contents(part, descriptor), visited.size());
        visited.put(part, node);
        path.push(node);
        componentStack.push(node);
    }

    @SuppressWarnings("NullAway") // asked for before
    private static Cursor contents(Object part, TypeDescriptor descriptor) {
        return descriptor.contents().apply(part);
    }

    private void revisit(Node visitedNode) {
        Node top = path.element();
        if (visitedNode.onStack) {
            top.lowLink = Math.min(top.lowLink, visitedNode.index);
            visitedNode.cyclic = true;
        } else {
            propagateHeight(top, visitedNode);
        }
    }

    private void propagateHeight(Node parent, Node child) {
        parent.height = Math.max(parent.height, child.height + 1);
        if (path.size() + child.height > maxDepth) {
            throw tooDeep(child.type);
        }
    }

    private void finish(Node node) {
        if (node.descriptor.factoryBuilt() && (node.lowLink < node.index || node.cyclic)) {
            path.pop();
            throw new UnsupportedPartException(node.type, FACTORY_BUILT);
        }
        path.pop();
        if (node.lowLink == node.index) {
            close(node);
        }
        Node parent = path.peek();
        if (parent != null) {
            parent.lowLink = Math.min(parent.lowLink, node.lowLink);
            parent.height = Math.max(parent.height, node.height + 1);
        }
    }

    private void close(Node root) {
        Node member;
        do {
            member = componentStack.pop();
            member.onStack = false;
        } while (member != root);
    }

    private void addSize(Object leaf, TypeDescriptor descriptor) {
        estimatedSize += descriptor.estimatedSize();
        long size = SizeEstimator.estimate(leaf);
        if (!SizeEstimator.isBlock(leaf, size, largeThreshold)) {
            estimatedSize += size;
        } else if (largePartSet.add(leaf)) {
            largeParts.add(leaf);
        }
    }

    private UnsupportedPartException tooDeep(Class<?> type) {
        return new UnsupportedPartException(
                type, "more than " + maxDepth + " objects deep; return a flatter value, a list in place of a chain");
    }
}
