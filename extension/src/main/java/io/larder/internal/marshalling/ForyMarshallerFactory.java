package io.larder.internal.marshalling;

import io.larder.internal.core.value.ValueInspector;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that the graph copies of one class loader's beans share. */
final class ForyMarshallerFactory implements AutoCloseable {

    private final ClassLoader loader;
    private final Predicate<Class<?>> proxies;
    private final ValueInspector inspector;
    private final Limits limits;
    private final ForyPool plainPool;
    private final ForyPool envelopePool;

    ForyMarshallerFactory(ClassLoader loader, Predicate<Class<?>> proxies, Limits limits) {
        this.loader = loader;
        this.proxies = proxies;
        this.limits = limits;
        this.inspector = new ValueInspector(
                this::unsupportedReason, JdkSerializers::supports, limits.maxDepth(), limits.largeThreshold());
        this.plainPool = new ForyPool(limits.maxIdle(), new ForyFactory(loader, limits, false)::create);
        this.envelopePool = new ForyPool(limits.maxIdle(), new ForyFactory(loader, limits, true)::create);
    }

    ValueMarshaller create(String location) {
        return new ForyMarshaller(location, inspector, limits, plainPool, envelopePool);
    }

    private @Nullable String unsupportedReason(Class<?> type) {
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
        plainPool.clear();
        envelopePool.clear();
    }
}
