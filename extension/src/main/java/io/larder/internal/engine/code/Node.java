package io.larder.internal.engine.code;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Something that code can reach. What it leads to is found out once, and holds for the fingerprints of all methods. */
final class Node {

    enum Kind {
        /** An {@link OwnMethod}. */
        METHOD,
        /** The head of an {@link OwnClass}. */
        HEAD,
        /** An {@link OwnClass} that is initialised. */
        INITIALISED,
        /** A discovered {@link OwnClass} whose object is called: how it was made counts, although nobody in sight made it. */
        RECEIVER,
        /** An {@link OwnClass} of which objects are made. */
        CREATED,
        /** The instance fields of an {@link OwnClass}. */
        FIELDS,
        /** An {@link OwnClass} with which reflection may do anything. */
        OPENED,
        /** A discovered {@link OwnClass} that foreign code is given. */
        EXPOSED,
        /** A {@link Member} that is called on objects of whichever class. */
        CALLED,
        /** A {@link Dispatch}. */
        DISPATCHED,
        /** A {@link ForeignClass} in another jar. */
        FOREIGN,
        /** A {@link Constant}. */
        CONSTANT,
        /** The name of a type of which an object is there, in a field or by a cast. */
        SEEN,
        /** The name of a type that a foreign method takes. */
        TAKEN
    }

    /** A call on an object of exactly this class. */
    record Dispatch(OwnClass receiver, String selector) {}

    /** A constant that is read and not copied. */
    record Constant(OwnClass owner, OwnField field) {}

    /** The same thing is the same node. */
    record Key(Kind kind, Object subject) {}

    private final Key key;
    private final Kind kind;
    private Node @Nullable [] next;
    private @Nullable Counted counted;
    private @Nullable Group group;
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
    Node @Nullable [] next() {
        return next;
    }

    Node[] lead(Collection<Node> to) {
        Node[] all = to.toArray(Node[]::new);
        next = all;
        return all;
    }

    /** Whether a walk has to know of it, because what it leads to depends on what else is there. */
    boolean isNoted() {
        return switch (kind) {
            case CREATED, CALLED, SEEN, TAKEN -> true;
            default -> false;
        };
    }

    /** {@code null} until it was found. */
    @Nullable
    Group group() {
        return group;
    }

    void join(Group found) {
        group = found;
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
    Counted counted() {
        return counted;
    }

    void count(@Nullable Counted what) {
        counted = what;
    }
}
