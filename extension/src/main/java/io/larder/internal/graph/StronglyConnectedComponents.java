package io.larder.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the strongly connected components of a graph by the algorithm of R. E. Tarjan (SIAM Journal on Computing 1, 1972), with a stack of its
 * own: a graph may be deeper than the stack of a thread. Vertices may be made while the search runs. For one thread.
 *
 * @param <V> type of the vertices
 */
public abstract class StronglyConnectedComponents<V extends StronglyConnectedComponents.Vertex<V>> {

    /**
     * A vertex, for one search.
     *
     * @param <V> type of the vertices
     */
    public abstract static class Vertex<V> {

        /** In the order of the visits, from 1; 0: not visited. */
        int number;

        int lowLink;
        boolean open;

        /** The next successor; {@code null} where there are no more. */
        protected abstract @Nullable V next();
    }

    private final Deque<V> path = new ArrayDeque<>();
    private final Deque<V> unassigned = new ArrayDeque<>();
    private int visited;

    /** Visits all that can be reached from a vertex and was not visited before. */
    public final void search(V start) {
        if (start.number == 0) {
            enter(start);
        }
        for (V top = path.peek(); top != null; top = path.peek()) {
            V next = top.next();
            if (next == null) {
                path.pop();
                exit(top);
            } else if (next.number == 0) {
                enter(next);
            } else if (next.open) {
                top.lowLink = Math.min(top.lowLink, next.number);
            }
        }
    }

    /** How many vertices were visited. */
    public final int visitedCount() {
        return visited;
    }

    private void enter(V vertex) {
        vertex.number = ++visited;
        vertex.lowLink = vertex.number;
        vertex.open = true;
        path.push(vertex);
        unassigned.push(vertex);
    }

    private void exit(V vertex) {
        V parent = path.peek();
        if (parent != null) {
            parent.lowLink = Math.min(parent.lowLink, vertex.lowLink);
        }
        if (vertex.lowLink == vertex.number) {
            List<V> members = new ArrayList<>();
            V member;
            do {
                member = unassigned.pop();
                member.open = false;
                members.add(member);
            } while (member != vertex);
            found(members);
        }
    }

    /**
     * Called once for each component, after those that it leads to.
     *
     * @param members at least one; a single one need not lead to itself
     */
    protected abstract void found(List<V> members);
}
