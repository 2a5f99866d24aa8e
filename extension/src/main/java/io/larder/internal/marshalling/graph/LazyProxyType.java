package io.larder.internal.marshalling.graph;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Hibernate's proxies of entities: one that is loaded stands for its entity, and is asked before it is touched. */
final class LazyProxyType extends GraphType {

    private static final String REASON =
            "a lazy proxy of the persistence provider that is not loaded; fetch it (join fetch, entity graph), or return a record";

    LazyProxyType(Class<?> type) {
        super(type);
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
        Object initializer = call(node.object, "getHibernateLazyInitializer");
        if (initializer == null || !Boolean.FALSE.equals(call(initializer, "isUninitialized"))) {
            throw new UnsupportedObjectException(type(), REASON);
        }
        node.replaced = true;
        node.parts = new @Nullable Object[] {call(initializer, "getImplementation")};
    }

    private static @Nullable Object call(Object target, String name) {
        try {
            Method method = target.getClass().getMethod(name);
            method.setAccessible(true);
            return method.invoke(target);
        } catch (ReflectiveOperationException other) {
            throw new UnsupportedObjectException(target.getClass(), "a lazy proxy of another persistence provider");
        }
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
