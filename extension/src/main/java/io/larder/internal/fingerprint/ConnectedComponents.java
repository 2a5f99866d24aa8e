package io.larder.internal.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The graph with all that leads to itself drawn together, so that a walk for each of a thousand methods goes through what they
 * share in a few steps. Groups are found when somebody asks, by Tarjan's algorithm ("Depth-first search and linear graph
 * algorithms", 1972), with a stack of its own: code may be deeper than a thread's.
 */
final class ConnectedComponents {

    private final ReferenceGraph graph;
    private final Deque<Node> stack = new ArrayDeque<>();
    private int visited;
    private int count;

    ConnectedComponents(ReferenceGraph graph) {
        this.graph = graph;
    }

    ConnectedComponent of(Node node) {
        ConnectedComponent found = node.component();
        return found == null ? find(node) : found;
    }

    private ConnectedComponent find(Node start) {
        Deque<SearchFrame> path = new ArrayDeque<>();
        path.push(new SearchFrame(start));
        while (true) {
            SearchFrame frame = path.element();
            Node next = frame.next();
            if (next == null) {
                path.pop();
                if (frame.lowLink == frame.number) {
                    close(frame.node);
                }
                if (path.isEmpty()) {
                    return of(start);
                }
                path.element().updateLowLink(frame.lowLink);
            } else if (next.number() == 0) {
                path.push(new SearchFrame(next));
            } else if (next.component() == null) {
                frame.updateLowLink(next.number());
            }
        }
    }

    /** All that was visited since this node, and is in no group yet, is one. */
    private void close(Node first) {
        ConnectedComponent component = new ConnectedComponent(count++);
        List<Node> members = new ArrayList<>();
        Node member;
        do {
            member = stack.pop();
            member.setComponent(component);
            component.add(member);
            members.add(member);
        } while (member != first);
        Set<ConnectedComponent> next = new LinkedHashSet<>();
        for (Node each : members) {
            for (Node to : graph.successors(each)) {
                ConnectedComponent other = of(to);
                if (other != component) {
                    next.add(other);
                }
            }
        }
        component.setSuccessors(next);
    }

    /** One step of the path. */
    private final class SearchFrame {

        private final Node node;
        private final int number;
        private final Node[] successors;
        private int index;
        private int lowLink;

        SearchFrame(Node node) {
            this.node = node;
            number = ++visited;
            lowLink = number;
            node.number(number);
            stack.push(node);
            successors = graph.successors(node);
        }

        /** {@code null}: no more. */
        @Nullable
        Node next() {
            return index < successors.length ? successors[index++] : null;
        }

        void updateLowLink(int other) {
            lowLink = Math.min(lowLink, other);
        }
    }
}
