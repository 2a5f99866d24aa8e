package io.larder.internal.marshalling.graph;

import io.larder.internal.core.entity.LazyType;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a persistence provider that stand for others, such as lazy proxies: in a copy, what they stand for is in their place. They are
 * never parts of a graph, so that a cycle may run through them.
 */
final class LazyProxyType extends PartlessType {

    private final LazyType lazy;

    LazyProxyType(Class<?> type, LazyType lazy) {
        super(type);
        this.lazy = lazy;
    }

    @Override
    boolean isStandIn() {
        return true;
    }

    @Override
    @Nullable
    Object target(Object standIn) {
        check(standIn);
        return lazy.target(standIn);
    }

    @Override
    void inspect(Node node) {
        throw new IllegalStateException();
    }

    @Override
    void write(Node node, GraphWriter out) {
        throw new IllegalStateException();
    }
}
