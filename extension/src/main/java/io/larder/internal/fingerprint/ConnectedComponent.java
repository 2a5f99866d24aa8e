package io.larder.internal.fingerprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Nodes that lead to one another, directly or through others: who reaches one reaches all. Most are of one node. */
final class ConnectedComponent {

    private final int id;
    private final SetHash sum = new SetHash();
    private final List<Node> tracked = new ArrayList<>(0);
    private ConnectedComponent[] successors = {};

    /** @param id counts from 0 */
    ConnectedComponent(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    void add(Node node) {
        ElementDigest digest = node.digest();
        if (digest != null) {
            sum.add(digest);
        }
        if (node.isTracked()) {
            tracked.add(node);
        }
    }

    void setSuccessors(Collection<ConnectedComponent> to) {
        successors = to.toArray(ConnectedComponent[]::new);
    }

    /** The groups that this one leads to. */
    ConnectedComponent[] successors() {
        return successors;
    }

    /** What its nodes add to a fingerprint. */
    SetHash sum() {
        return sum;
    }

    /** Those of its nodes that mean more to a walk than what they lead to. */
    List<Node> tracked() {
        return tracked;
    }
}
