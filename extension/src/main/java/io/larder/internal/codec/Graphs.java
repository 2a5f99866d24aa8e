package io.larder.internal.codec;

import io.larder.internal.engine.value.ValueWalk;
import io.larder.internal.engine.value.Values;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that the graph copies of one class loader's beans share. */
final class Graphs implements AutoCloseable {

    private final ClassLoader loader;
    private final Predicate<Class<?>> proxies;
    private final ValueWalk walk;
    private final Limits limits;
    private final CopierPool plain;
    private final CopierPool enclosing;

    Graphs(ClassLoader loader, Predicate<Class<?>> proxies, Limits limits) {
        this.loader = loader;
        this.proxies = proxies;
        this.limits = limits;
        this.walk = new ValueWalk(this::refusal, JdkSerializers::knows, limits.deepest(), limits.large());
        this.plain = new CopierPool(limits.idle(), new Forys(loader, limits, false)::make);
        this.enclosing = new CopierPool(limits.idle(), new Forys(loader, limits, true)::make);
    }

    Values of(String where) {
        return new GraphValues(where, walk, limits, plain, enclosing);
    }

    private @Nullable String refusal(Class<?> type) {
        if (proxies.test(type)) {
            return "a bean of the container";
        }
        return isFound(type) ? null : "of a class that the bean's class loader does not know by this name";
    }

    private boolean isFound(Class<?> type) {
        if (type.isHidden()) {
            return true;
        }
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return false;
        }
    }

    @Override
    public void close() {
        plain.clear();
        enclosing.clear();
    }
}
