package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationField;
import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import io.larder.internal.graph.StronglyConnectedComponents;
import org.jspecify.annotations.Nullable;

/** Something that code can reach. What it leads to is found out once, and holds for the fingerprints of all methods. */
final class Node extends StronglyConnectedComponents.Vertex<Node> {

    enum Kind {
        /** An {@link ApplicationMethod}. */
        METHOD,
        /** The head of an {@link ApplicationClass}. */
        HEAD,
        /** An {@link ApplicationClass} that is initialised. */
        INITIALISED,
        /** A discovered {@link ApplicationClass} whose object is called: how it was made counts, although nobody in sight made it. */
        RECEIVER,
        /** An {@link ApplicationClass} of which objects are made. */
        CREATED,
        /** The instance fields of an {@link ApplicationClass}. */
        FIELDS,
        /** An {@link ApplicationClass} with which reflection may do anything. */
        REFLECTED,
        /** A discovered {@link ApplicationClass} that foreign code is given. */
        EXPOSED,
        /** A {@link Member} that is called on objects of whichever class. */
        CALLED,
        /** A {@link Dispatch}. */
        DISPATCHED,
        /** A {@link LibraryClass} in another jar. */
        LIBRARY,
        /** A {@link Constant}. */
        CONSTANT,
        /** The name of a type of which an object is there, in a field or by a cast. */
        AVAILABLE,
        /** The name of a type that a foreign method takes. */
        PARAMETER_TYPE
    }

    /** A call on an object of exactly this class. */
    record Dispatch(ApplicationClass receiver, String selector) {}

    /** A constant that is read and not copied. */
    record Constant(ApplicationClass owner, ApplicationField field) {}

    /** The same thing is the same node. */
    record Key(Kind kind, Object subject) {}

    private final ReferenceGraph graph;
    private final Key key;
    private Node @Nullable [] successors;
    private SetHash.@Nullable Element digest;
    private ConnectedComponents.@Nullable Component component;
    private int visitedSuccessors;

    Node(ReferenceGraph graph, Key key) {
        this.graph = graph;
        this.key = key;
    }

    Kind kind() {
        return key.kind();
    }

    Object subject() {
        return key.subject();
    }

    /** What it leads to, in whichever context. */
    Node[] successors() {
        Node[] found = successors;
        if (found == null) {
            found = graph.expand(this).toArray(Node[]::new);
            successors = found;
        }
        return found;
    }

    @Override
    protected @Nullable Node next() {
        Node[] all = successors();
        return visitedSuccessors < all.length ? all[visitedSuccessors++] : null;
    }

    /** Whether a walk has to know of it, because what it leads to depends on what else is there. */
    boolean isTracked() {
        return switch (kind()) {
            case CREATED, CALLED, AVAILABLE, PARAMETER_TYPE -> true;
            default -> false;
        };
    }

    /** {@code null} until it was found. */
    ConnectedComponents.@Nullable Component component() {
        return component;
    }

    void setComponent(ConnectedComponents.Component found) {
        component = found;
    }

    /** What it adds to a fingerprint; {@code null} for nothing. */
    SetHash.@Nullable Element digest() {
        return digest;
    }

    void setDigest(SetHash.@Nullable Element newDigest) {
        digest = newDigest;
    }
}
