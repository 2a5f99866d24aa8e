package io.larder.internal.fingerprint;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Something that code can reach. What it leads to is found out once, and holds for the fingerprints of all methods. */
final class Node {

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

    private final Key key;
    private final Kind kind;
    private Node @Nullable [] successors;
    private @Nullable ElementDigest digest;
    private @Nullable ConnectedComponent component;
    private int number;

    Node(Key key) {
        this.key = key;
        kind = key.kind();
    }

    Kind kind() {
        return kind;
    }

    Object subject() {
        return key.subject();
    }

    /** {@code null} until somebody came here. */
    Node @Nullable [] successors() {
        return successors;
    }

    Node[] setSuccessors(Collection<Node> to) {
        Node[] array = to.toArray(Node[]::new);
        successors = array;
        return array;
    }

    /** Whether a walk has to know of it, because what it leads to depends on what else is there. */
    boolean isTracked() {
        return switch (kind) {
            case CREATED, CALLED, AVAILABLE, PARAMETER_TYPE -> true;
            default -> false;
        };
    }

    /** {@code null} until it was found. */
    @Nullable
    ConnectedComponent component() {
        return component;
    }

    void setComponent(ConnectedComponent found) {
        component = found;
    }

    /** In the order of the search for groups, from 1; 0: it was not there. */
    int number() {
        return number;
    }

    void number(int visited) {
        number = visited;
    }

    /** What it adds to a fingerprint; {@code null} for nothing. */
    @Nullable
    ElementDigest digest() {
        return digest;
    }

    void setDigest(@Nullable ElementDigest newDigest) {
        digest = newDigest;
    }
}
