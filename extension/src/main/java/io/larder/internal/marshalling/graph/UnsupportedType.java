package io.larder.internal.marshalling.graph;

/** Objects that are no data. */
final class UnsupportedType extends PartlessType {

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
    void write(Node node, GraphWriter out) {
        throw new IllegalStateException();
    }
}
