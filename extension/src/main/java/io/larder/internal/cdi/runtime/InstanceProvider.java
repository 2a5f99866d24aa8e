package io.larder.internal.cdi.runtime;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Provides instances of classes that annotations and the configuration name: the bean of that class if it resolves to
 * one, otherwise one instance created by the constructor without parameters. Used by one thread, when the application
 * starts and stops.
 */
final class InstanceProvider implements AutoCloseable {

    private final CreationalContext<?> context;
    private final Map<Class<?>, Object> instances = new HashMap<>();

    InstanceProvider(BeanManager manager) {
        this.context = manager.createCreationalContext(null);
    }

    /** @param archive the bean manager that is asked */
    <T> T of(Class<T> type, BeanManager archive) {
        Set<Bean<?>> beans = archive.getBeans(type);
        Bean<?> bean = beans.isEmpty() ? null : archive.resolve(beans);
        if (bean != null) {
            return type.cast(reference(bean, type, archive));
        }
        return type.cast(instances.computeIfAbsent(type, InstanceProvider::instantiate));
    }

    /** A reference to a bean; dependent ones end with the application. */
    Object reference(Bean<?> bean, Type type, BeanManager archive) {
        return archive.getReference(bean, type, context);
    }

    private static Object instantiate(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    ApplicationMessages.constructorFailed(
                            type, e.getTargetException().getClass()),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(ApplicationMessages.constructorFailed(type, e.getClass()), e);
        }
    }

    @Override
    public void close() {
        context.release();
    }
}
