package io.larder.internal.fingerprint;

import io.larder.internal.graph.StronglyConnectedComponents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The graph with all that leads to itself drawn together, so that a walk for each of a thousand methods goes through what they
 * share in a few steps. Components are found on demand.
 */
final class ConnectedComponents extends StronglyConnectedComponents<Node> {

    /** Nodes that lead to one another, directly or through others: who reaches one reaches all. Most are of one node. */
    static final class Component {

        private final int id;
        private final SetHash sum = new SetHash();
        private final List<Node> tracked = new ArrayList<>(0);
        private final List<Node> described = new ArrayList<>(1);
        private Component[] successors = {};

        private Component(int id) {
            this.id = id;
        }

        private void add(Node node) {
            SetHash.Element digest = node.digest();
            if (digest != null) {
                sum.add(digest);
                described.add(node);
            }
            if (node.isTracked()) {
                tracked.add(node);
            }
        }

        /** Counts from 0. */
        int id() {
            return id;
        }

        /** The components that this one leads to. */
        Component[] successors() {
            return successors;
        }

        /** What its nodes add to a fingerprint. */
        SetHash sum() {
            return sum;
        }

        /** Those of its nodes that add to a fingerprint. */
        List<Node> described() {
            return described;
        }

        /** Those of its nodes that mean more to a walk than what they lead to. */
        List<Node> tracked() {
            return tracked;
        }
    }

    private int count;

    Component of(Node node) {
        Component found = node.component();
        if (found == null) {
            search(node);
            found = Objects.requireNonNull(node.component());
        }
        return found;
    }

    @Override
    protected void found(List<Node> members) {
        Component component = new Component(count++);
        for (Node member : members) {
            member.setComponent(component);
            component.add(member);
        }
        Set<Component> next = new LinkedHashSet<>();
        for (Node member : members) {
            for (Node to : member.successors()) {
                Component other = to.component();
                if (other != null && other != component) {
                    next.add(other);
                }
            }
        }
        component.successors = next.toArray(Component[]::new);
    }
}
