package io.larder.internal.marshalling.graph;

/** Objects that are no data. */
final class UnsupportedType extends GraphType {

    private final String reason;

    UnsupportedType(Class<?> type, String reason) {
        super(type);
        this.reason = reason;
    }

    @Override
    String refusal() {
        return reason;
    }

    @Override
    void inspect(Node node) {
        throw new UnsupportedObjectException(type(), reason);
    }

    @Override
    String step(Node node, int part) {
        throw new IllegalStateException();
    }

    @Override
    void write(Node node, GraphWriter out) {
        throw new IllegalStateException();
    }
}
