package io.larder.internal.codec;

import io.larder.internal.engine.value.ValueWalk;
import io.larder.internal.engine.value.Values;
import java.util.function.Predicate;

/** All that the graph copies of one class loader's beans share. */
final class Graphs implements AutoCloseable {

    private final ValueWalk walk;
    private final Limits limits;
    private final CopierPool plain;
    private final CopierPool enclosing;

    Graphs(ClassLoader loader, Predicate<Class<?>> proxies, Limits limits) {
        this.walk = new ValueWalk(proxies, JdkSerializers::knows, limits.deepest(), limits.large());
        this.limits = limits;
        this.plain = new CopierPool(limits.idle(), new Forys(loader, limits, false)::make);
        this.enclosing = new CopierPool(limits.idle(), new Forys(loader, limits, true)::make);
    }

    Values of(String where) {
        return new GraphValues(where, walk, limits, plain, enclosing);
    }

    @Override
    public void close() {
        plain.clear();
        enclosing.clear();
    }
}
