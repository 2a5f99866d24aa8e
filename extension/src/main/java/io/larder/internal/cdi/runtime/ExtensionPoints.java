package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.TypeArguments;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the application contributes to Larder: beans, as the archives of the cached beans see them, and services. Of several beans
 * that serve the same thing CDI's rules of resolution choose, and any bean goes before a service.
 */
final class ExtensionPoints {

    /**
     * One object that serves Larder.
     *
     * @param classes those whose code it runs: of a bean behind a client proxy the bean's, of what a producer makes the producer's too
     */
    record Contribution<T>(T object, Set<Class<?>> classes) {}

    private final List<BeanManager> archives;
    private final InstanceProvider instances;
    private final ClassLoader loader;

    /** @param archives those of the cached beans first */
    ExtensionPoints(List<BeanManager> archives, InstanceProvider instances, ClassLoader loader) {
        this.archives = archives;
        this.instances = instances;
        this.loader = loader;
    }

    /**
     * All beans and services of a type.
     *
     * @param type a service type
     * @param beanType the same, with wildcards where it is generic
     * @param purpose what one of them serves; of those with the same purpose one is taken
     * @throws jakarta.enterprise.inject.AmbiguousResolutionException where that cannot be decided
     */
    <T> List<Contribution<T>> findAll(Class<T> type, Type beanType, Function<T, Object> purpose) {
        Map<Object, Contribution<T>> selected = new LinkedHashMap<>();
        for (BeanManager archive : archives) {
            Map<Object, Map<Bean<?>, T>> candidates = new LinkedHashMap<>();
            for (Bean<?> bean : archive.getBeans(beanType, Any.Literal.INSTANCE)) {
                T object = type.cast(instances.reference(bean, beanType(bean, type), archive));
                candidates
                        .computeIfAbsent(purpose.apply(object), any -> new LinkedHashMap<>())
                        .put(bean, object);
            }
            candidates.forEach((key, beans) -> selected.putIfAbsent(key, preferred(beans, archive)));
        }
        for (T service : ServiceLoader.load(type, loader)) {
            selected.putIfAbsent(
                    purpose.apply(service), new Contribution<>(service, classesOf(service, service.getClass())));
        }
        return new ArrayList<>(selected.values());
    }

    /** A reference is asked for by one of the bean's own types: a generic service type is none. */
    private static Type beanType(Bean<?> bean, Class<?> service) {
        return bean.getTypes().stream()
                .filter(type -> TypeArguments.erasure(type) == service)
                .findFirst()
                .orElse(service);
    }

    private static <T> Contribution<T> preferred(Map<Bean<?>, T> beans, BeanManager archive) {
        Bean<?> resolved = archive.resolve(beans.keySet());
        T object = Objects.requireNonNull(beans.get(resolved));
        return new Contribution<>(object, classesOf(object, resolved.getBeanClass()));
    }

    /**
     * The classes whose code an object runs.
     *
     * @param declared the class of its bean, which for a producer is the one that declares it
     */
    private static Set<Class<?>> classesOf(Object object, Class<?> declared) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        classes.add(declared);
        Class<?> type = object.getClass();
        while (BeanArchiveLookup.isProxy(type)) {
            type = type.getSuperclass();
        }
        if (type != Object.class) {
            classes.add(type);
        }
        return classes;
    }

    /** The bean of a type that resolves in the first archive that has one. */
    Optional<Object> findFirst(Class<?> type) {
        for (BeanManager archive : archives) {
            @Nullable Bean<?> bean = resolve(archive, archive.getBeans(type));
            if (bean != null) {
                return Optional.of(instances.reference(bean, type, archive));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Bean<?> resolve(BeanManager archive, Set<Bean<?>> beans) {
        return beans.isEmpty() ? null : archive.resolve(beans);
    }
}
