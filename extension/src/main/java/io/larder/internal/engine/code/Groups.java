package io.larder.internal.engine.code;

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
final class Groups {

    private final Graph graph;
    private final Deque<Node> open = new ArrayDeque<>();
    private int visited;
    private int count;

    Groups(Graph graph) {
        this.graph = graph;
    }

    Group of(Node node) {
        Group found = node.group();
        return found == null ? find(node) : found;
    }

    private Group find(Node start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(new Visit(start));
        while (true) {
            Visit visit = path.element();
            Node next = visit.next();
            if (next == null) {
                path.pop();
                if (visit.lowest == visit.number) {
                    close(visit.node);
                }
                if (path.isEmpty()) {
                    return of(start);
                }
                path.element().sees(visit.lowest);
            } else if (next.number() == 0) {
                path.push(new Visit(next));
            } else if (next.group() == null) {
                visit.sees(next.number());
            }
        }
    }

    /** All that was visited since this node, and is in no group yet, is one. */
    private void close(Node first) {
        Group group = new Group(count++);
        List<Node> members = new ArrayList<>();
        Node member;
        do {
            member = open.pop();
            member.join(group);
            group.add(member);
            members.add(member);
        } while (member != first);
        Set<Group> next = new LinkedHashSet<>();
        for (Node each : members) {
            for (Node to : graph.next(each)) {
                Group other = of(to);
                if (other != group) {
                    next.add(other);
                }
            }
        }
        group.lead(next);
    }

    /** One step of the path. */
    private final class Visit {

        private final Node node;
        private final int number;
        private final Node[] successors;
        private int at;
        private int lowest;

        Visit(Node node) {
            this.node = node;
            number = ++visited;
            lowest = number;
            node.number(number);
            open.push(node);
            successors = graph.next(node);
        }

        /** {@code null}: no more. */
        @Nullable
        Node next() {
            return at < successors.length ? successors[at++] : null;
        }

        void sees(int other) {
            lowest = Math.min(lowest, other);
        }
    }
}
