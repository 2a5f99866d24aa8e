package io.larder.internal.marshalling.graph;

/** Objects without parts, so that they lie on no cycle. */
abstract class PartlessType extends GraphType {

    PartlessType(Class<?> type) {
        super(type);
    }

    @Override
    final boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {}

    @Override
    final String step(Node node, int part) {
        throw new IllegalStateException();
    }
}
