package io.larder.internal.marshalling.graph;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one class are taken apart and put together. Made once a class and application; safe for any number of threads.
 *
 * <p>To marshal: {@link #inspect}, then {@link #write} once the parts have their places. To copy: {@link #create}; where an object lies on a
 * cycle, {@link #allocate} and later {@link #fill}.
 */
abstract class GraphType {

    private final Class<?> type;
    private @Nullable Consumer<Object> guard;

    GraphType(Class<?> type) {
        this.type = type;
    }

    /** The class. */
    final Class<?> type() {
        return type;
    }

    /** Why no object of it is data, to follow "it is"; {@code null} where objects are. */
    @Nullable
    String refusal() {
        return null;
    }

    /** Whether its objects are immutable and hold nothing that could change, so that they are shared. */
    boolean isConstant() {
        return false;
    }

    /** Whether its objects are immutable where all their parts are. */
    boolean isShareable() {
        return false;
    }

    /** Whether an object can be there before its parts are, so that these may lead back to it. */
    boolean isOpen(Node node) {
        return true;
    }

    /** Whether filling looks into the parts, as a hash table does: on a cycle that comes last. */
    boolean isFilledLast() {
        return false;
    }

    /** @param check of each object before it is touched; throws a {@link UnsupportedObjectException} */
    final GraphType guardedBy(Consumer<Object> check) {
        guard = check;
        return this;
    }

    /** Throws what the guard throws. */
    final void check(Object object) {
        if (guard != null) {
            guard.accept(object);
        }
    }

    /** A node of an object, with its parts. */
    final Node node(Object object, int index) {
        check(object);
        Node node = new Node(object, this, index);
        inspect(node);
        return node;
    }

    /**
     * Takes an object apart: gives its node the parts, and whatever {@link #write} needs.
     *
     * @throws UnsupportedObjectException where it is no data
     */
    abstract void inspect(Node node);

    /** How one gets from the object to a part: {@code .lines}, {@code [3]}. Never says what a map's key holds. */
    abstract String step(Node node, int part);

    /** Writes what {@link #allocate} needs. */
    void writeAllocation(Node node, GraphWriter out) {}

    /** Writes what {@link #fill} needs. */
    abstract void write(Node node, GraphWriter out);

    /** A new object, filled: reads what {@link #writeAllocation} wrote, then what {@link #write} did. */
    @Nullable
    Object create(Input in) {
        Object object = allocate(in);
        fill(object, in);
        return object;
    }

    /** A new object without content. */
    Object allocate(Input in) {
        throw new UnsupportedOperationException(type.getName());
    }

    /** Gives the content to an object that {@link #allocate} made. */
    void fill(Object target, Input in) {
        throw new UnsupportedOperationException(type.getName());
    }

    /** Whether its objects stand for others, which are in their place in a copy. */
    boolean isStandIn() {
        return false;
    }

    /**
     * What a stand-in stands for.
     *
     * @throws UnsupportedObjectException where that is not known yet
     */
    @Nullable
    Object target(Object standIn) {
        throw new UnsupportedOperationException(type.getName());
    }

    /** Which of the parts have no order; {@code null} where all have one. */
    @Nullable
    Unordered unordered(Node node) {
        return null;
    }

    /**
     * Parts without an order.
     *
     * @param from first of them
     * @param to after the last of them
     * @param group how many belong together: a key and its value are two, of which the first one counts
     */
    record Unordered(int from, int to, int group) {}

    /** Whether objects of another type may be alike: lambdas have a class each. */
    boolean isLike(GraphType other) {
        return this == other;
    }

    /** What an object holds beside its parts, to be compared. */
    byte[] data(Node node) {
        return DataWriter.dataOf(node);
    }

    /** Where two objects differ but for their parts: a step, or nothing where it is the whole; {@code null} where they are alike. */
    @Nullable
    String difference(Node one, Node other) {
        return Arrays.equals(data(one), data(other)) ? null : "";
    }

    /** Equal for objects that are alike but for their parts. */
    int dataHash(Node node) {
        return Arrays.hashCode(data(node));
    }

    /** Name of the class for another process. */
    String storedName() {
        return type.getName();
    }

    /** Stands for the class as it is written: another number for another set of fields. For what outlives this run of the application. */
    long shape() {
        return 0;
    }

    /** Roughly how many bytes an object that is shared takes on the heap, without its parts. */
    long weight(Object object) {
        return 16;
    }

    /** How many bytes of an object that is not shared stand beside the program. */
    long weightBeside(Object object) {
        return 0;
    }
}
