package io.larder.internal.marshalling.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at a whole value, depth first, which writes its program on the way: an object when all its parts are written. For one thread.
 *
 * <p>Cycles: which cycle an object lies on, the path alone does not say (the way back may have been walked before), so that this is Tarjan's
 * algorithm for strongly connected components. An object that its own parts lead back to is allocated before them and filled after them.
 * What looks into its parts when it is filled, like a hash table, comes after all other objects of its component, the innermost first.
 */
final class Inspection {

    private static final String FACTORY =
            "on a cycle and can only be made from all its parts at once, like a record or an immutable collection; let the cycle run"
                    + " through ordinary classes";

    private static final int RECENT = 64;

    private final GraphTypes types;
    private final boolean sharing;
    private final GraphWriter writer;
    private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> unfinished = new ArrayDeque<>();
    private final List<Node> filledLast = new ArrayList<>(0);
    private final Set<Class<?>> classes = new HashSet<>();
    private final @Nullable Object[] recent = new Object[RECENT];
    private long weight;
    private long copiedWeight;
    private boolean shareable;

    /**
     * @param sharing whether parts that are immutable all the way down are shared by the copies
     * @param most how many bytes the program may have
     */
    Inspection(GraphTypes types, boolean sharing, long most) {
        this.types = types;
        this.sharing = sharing;
        this.writer = new GraphWriter(new Output(most));
    }

    /**
     * @throws UnsupportedObjectException where something in the value is no data; {@link #path} leads to it
     * @throws TooLargeException where the program has no room
     */
    GraphProgram program(Object value) {
        Object root = visit(value);
        while (!path.isEmpty()) {
            Node top = path.element();
            if (++top.at < top.parts.length) {
                Object part = top.parts[top.at];
                if (part != null) {
                    top.parts[top.at] = visit(part);
                }
            } else {
                path.pop();
                finish(top);
            }
        }
        shareable = root instanceof Node node ? node.immutable && node.object == value : root == value;
        return writer.program(root);
    }

    /**
     * Whether the value itself is immutable all the way down. A program can make one constant of an object that can change, where a constant
     * stands for the object.
     */
    boolean isShareable() {
        return shareable;
    }

    /** The classes of all objects that were met. */
    Set<Class<?>> classes() {
        return classes;
    }

    /** At most how many bytes the constants take on the heap, and what stands beside the program. */
    long weight() {
        return weight;
    }

    /** How many of these bytes each copy makes anew. */
    long copiedWeight() {
        return copiedWeight;
    }

    /** The objects that were met and are not constant by their class. */
    Iterable<Node> nodes() {
        return nodes.values();
    }

    /** The way to where the inspection stands. */
    String path() {
        return PathText.of(path.descendingIterator());
    }

    private @Nullable Object visit(Object found) {
        Object part = found;
        GraphType type;
        if (found instanceof InternalPart internal) {
            part = internal.object();
            type = types.internal(part.getClass());
        } else {
            type = types.of(part.getClass());
        }
        if (type.isStandIn()) {
            Node holder = path.peek();
            if (holder != null) {
                holder.immutable = false; // the copy has another object in that place
            }
            Object target = type.target(part);
            return target == null ? null : visit(target);
        }
        classes.add(part.getClass());
        String refusal = type.refusal();
        if (refusal != null) {
            throw new UnsupportedObjectException(part.getClass(), refusal);
        }
        if (type.isConstant()) {
            weigh(part, type);
            return part;
        }
        Node known = nodes.get(part);
        if (known == null) {
            return enter(part, type);
        }
        meetAgain(known);
        return known;
    }

    /** Most constants that come again do so at once. */
    private void weigh(Object constant, GraphType type) {
        int place = System.identityHashCode(constant) & RECENT - 1;
        if (recent[place] != constant) {
            recent[place] = constant;
            weight += type.weight(constant);
        }
    }

    private Node enter(Object part, GraphType type) {
        Node node = type.node(part, nodes.size());
        nodes.put(part, node);
        path.push(node);
        unfinished.push(node);
        return node;
    }

    private void meetAgain(Node known) {
        Node top = path.element();
        if (known.unfinished) {
            top.low = Math.min(top.low, known.index);
            top.immutable = false;
            known.looped = true;
        } else {
            top.immutable &= known.immutable;
        }
    }

    private void finish(Node node) {
        boolean apart = node.low == node.index;
        if ((!apart || node.looped) && !node.type.isOpen(node)) {
            throw new UnsupportedObjectException(node.type.type(), FACTORY);
        }
        node.immutable &= sharing && apart && !node.looped && node.type.isShareable();
        if (node.immutable) {
            weight += node.type.weight(node.object);
        } else if (!node.replaced) {
            long beside = node.type.weightBeside(node.object);
            weight += beside;
            copiedWeight += beside;
            write(node, apart);
        }
        if (apart) {
            close(node);
        }
        Node above = path.peek();
        if (above != null) {
            above.low = Math.min(above.low, node.low);
            above.immutable &= node.immutable;
        }
    }

    private void write(Node node, boolean apart) {
        for (Object part : node.parts) {
            if (part instanceof Node below && below.unfinished && !below.isPlaced()) {
                allocate(below);
            }
        }
        if (!apart && node.type.isFilledLast()) {
            if (!node.isPlaced()) {
                allocate(node);
            }
            filledLast.add(node);
        } else if (node.type.isFilledLast()) {
            fillLast(node);
            place(node);
        } else {
            place(node);
            if (apart) {
                fillLast(node);
            }
        }
    }

    private void place(Node node) {
        if (node.isPlaced()) {
            writer.fill(node);
        } else {
            writer.create(node);
        }
    }

    /** Those below a node that is the first of its component. */
    private void fillLast(Node first) {
        int from = filledLast.size();
        while (from > 0 && filledLast.get(from - 1).index > first.index) {
            from--;
        }
        List<Node> inside = filledLast.subList(from, filledLast.size());
        inside.forEach(writer::fill);
        inside.clear();
    }

    /** Before its parts, which lead back to it. */
    private void allocate(Node node) {
        if (!node.type.isOpen(node)) {
            while (path.peek() != null && path.element() != node) {
                path.pop();
            }
            path.pop();
            throw new UnsupportedObjectException(node.type.type(), FACTORY);
        }
        writer.allocate(node);
    }

    private void close(Node first) {
        Node member;
        do {
            member = unfinished.pop();
            member.unfinished = false;
        } while (member != first);
    }
}
