package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Composite;
import io.larder.internal.graph.StronglyConnectedComponents;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the objects that can be reached from themselves. */
final class CycleDetector extends StronglyConnectedComponents<CycleDetector.Node> {

    private final EncodingRegistry encodings;
    private final Forms forms = Forms.retained();
    private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    private final Set<Object> cyclic = Collections.newSetFromMap(new IdentityHashMap<>());

    CycleDetector(EncodingRegistry encodings) {
        this.encodings = encodings;
    }

    /** Looks at all that can be reached from a value. */
    void add(@Nullable Object root) {
        Node node = node(root);
        if (node != null) {
            search(node);
        }
    }

    /** {@code null} for what holds no others. */
    private @Nullable Node node(@Nullable Object unresolved) {
        Object value = encodings.resolve(unresolved);
        Composite composite = value == null ? null : encodings.compositeFor(value);
        return value == null || composite == null
                ? null
                : nodes.computeIfAbsent(value, key -> new Node(key, children(key, composite)));
    }

    /** Of what cannot be read none: the walk that comes after will say so, with the way to it. */
    private @Nullable Object[] children(Object value, Composite composite) {
        try {
            return composite.children(value, forms);
        } catch (RuntimeException | StackOverflowError e) {
            return new Object[0];
        }
    }

    @Override
    protected void found(List<Node> members) {
        if (members.size() > 1 || members.get(0).selfReferencing) {
            members.forEach(member -> cyclic.add(member.value));
        }
    }

    /** What was captured on the way. */
    Forms forms() {
        return forms;
    }

    /** The objects on cycles. */
    Set<Object> objectsOnCycles() {
        return cyclic;
    }

    /** An object that holds others. */
    final class Node extends Vertex<Node> {

        private final Object value;
        private final @Nullable Object[] children;
        private int index;
        private boolean selfReferencing;

        private Node(Object value, @Nullable Object[] children) {
            this.value = value;
            this.children = children;
        }

        @Override
        protected @Nullable Node next() {
            while (index < children.length) {
                Node child = node(children[index++]);
                if (child != null) {
                    selfReferencing |= child == this;
                    return child;
                }
            }
            return null;
        }
    }
}
