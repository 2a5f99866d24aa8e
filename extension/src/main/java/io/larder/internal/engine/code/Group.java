package io.larder.internal.engine.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Nodes that lead to one another, directly or through others: who reaches one reaches all. Most are of one node. */
final class Group {

    private final int id;
    private final Sum sum = new Sum();
    private final List<Node> noted = new ArrayList<>(0);
    private Group[] next = {};

    /** @param id counts from 0 */
    Group(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    void add(Node node) {
        Counted counted = node.counted();
        if (counted != null) {
            sum.add(counted);
        }
        if (node.isNoted()) {
            noted.add(node);
        }
    }

    void lead(Collection<Group> to) {
        next = to.toArray(Group[]::new);
    }

    /** The groups that this one leads to. */
    Group[] next() {
        return next;
    }

    /** What its nodes add to a fingerprint. */
    Sum sum() {
        return sum;
    }

    /** Those of its nodes that mean more to a walk than what they lead to. */
    List<Node> noted() {
        return noted;
    }
}
