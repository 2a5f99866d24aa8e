package io.larder.internal.marshalling.graph;

import io.larder.internal.core.entity.LazyType;
import org.jspecify.annotations.Nullable;

/** Objects of a persistence provider that stand for others, such as lazy proxies: in a copy, what they stand for is in their place. */
final class LazyProxyType extends GraphType {

    private final LazyType lazy;

    LazyProxyType(Class<?> type, LazyType lazy) {
        super(type);
        this.lazy = lazy;
    }

    @Override
    boolean isTransparent() {
        return true;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        node.replaced = true;
        node.parts = new @Nullable Object[] {lazy.target(node.object)};
    }

    @Override
    String step(Node node, int part) {
        return "";
    }

    @Override
    void write(Node node, GraphWriter out) {
        throw new IllegalStateException();
    }
}
