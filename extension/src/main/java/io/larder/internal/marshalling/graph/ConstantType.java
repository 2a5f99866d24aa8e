package io.larder.internal.marshalling.graph;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Immutable objects that hold nothing which could change: all copies share them. */
final class ConstantType extends GraphType {

    private static final int SOMETHING = 32;

    ConstantType(Class<?> type) {
        super(type);
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    void inspect(Node node) {
        throw new IllegalStateException();
    }

    @Override
    String step(Node node, int part) {
        throw new IllegalStateException();
    }

    @Override
    void write(Node node, GraphWriter out) {
        throw new IllegalStateException();
    }

    @Override
    long weight(Object object) {
        if (object instanceof String text) {
            return SOMETHING + 2L * text.length();
        }
        if (object instanceof BigInteger integer) {
            return SOMETHING + integer.bitLength() / 8L;
        }
        if (object instanceof BigDecimal decimal) {
            return SOMETHING + decimal.unscaledValue().bitLength() / 8L;
        }
        return SOMETHING;
    }
}
