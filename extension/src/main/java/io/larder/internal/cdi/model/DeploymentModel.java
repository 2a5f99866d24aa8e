package io.larder.internal.cdi.model;

import io.larder.CacheInput;
import io.larder.Replayed;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An application's declarations of caches, read from its enabled beans and its configuration. Checks judge it, and the application's
 * caches start from it.
 *
 * @param loader the application's class loader
 * @param beans the enabled beans that declare something
 * @param caches the cached methods among their declarations
 * @param facts what else the container showed
 * @param problems the problems of reading
 * @param warnings the warnings of reading
 */
public record DeploymentModel(
        ClassLoader loader,
        Configuration configuration,
        List<BeanCacheMetadata> beans,
        List<CacheDeclaration> caches,
        Facts facts,
        List<Problem> problems,
        List<Problem> warnings) {

    /**
     * What a container shows besides declarations.
     *
     * @param beans the enabled beans that are classes
     * @param lifecycles the lifecycles of these beans
     * @param annotatedTypes the types of these beans
     * @param beanTypes the types of all enabled beans, producers included
     * @param discoveredTypes the names of all types in which the container looked for beans
     * @param annotatedClasses the classes that carry an annotation of Larder, beans or not
     * @param producers the methods and fields that produce beans
     * @param replayedEvents whether the application fires or observes an event with {@code @ReplayedEvent}
     */
    public record Facts(
            Map<Class<?>, Bean<?>> beans,
            Map<Class<?>, Lifecycle> lifecycles,
            List<AnnotatedType<?>> annotatedTypes,
            Set<Type> beanTypes,
            Set<String> discoveredTypes,
            Set<Class<?>> annotatedClasses,
            List<AnnotatedMember<?>> producers,
            boolean replayedEvents) {

        public Facts {
            beans = Map.copyOf(beans);
            lifecycles = Map.copyOf(lifecycles);
            annotatedTypes = List.copyOf(annotatedTypes);
            beanTypes = Set.copyOf(beanTypes);
            discoveredTypes = Set.copyOf(discoveredTypes);
            annotatedClasses = Set.copyOf(annotatedClasses);
            producers = List.copyOf(producers);
        }
    }

    public DeploymentModel {
        beans = List.copyOf(beans);
        caches = List.copyOf(caches);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads the configuration, and with it the caches.
     *
     * @param beans the enabled beans that declare something
     * @param conflicts problems that were found before
     */
    public static DeploymentModel read(
            ClassLoader loader, List<BeanCacheMetadata> beans, Facts facts, Collection<Problem> conflicts) {
        List<Problem> problems = new ArrayList<>(conflicts);
        List<Problem> warnings = new ArrayList<>();
        Configuration configuration = Configuration.read(loader, problems::add, warnings::add);
        CacheDeclarationReader reader = new CacheDeclarationReader(configuration, problems::add);
        List<CacheDeclaration> caches = beans.stream()
                .flatMap(bean -> bean.methods().stream())
                .flatMap(method -> reader.read(method).stream())
                .toList();
        warnings.addAll(configuration.unknownKeys(
                caches.stream().map(cache -> cache.method().name()).toList()));
        return new DeploymentModel(loader, configuration, beans, caches, facts, problems, warnings);
    }

    /** All declarations, of cached and other methods. */
    public Stream<Declaration> methods() {
        return beans.stream().flatMap(bean -> bean.methods().stream());
    }

    /** The replayed and the input methods. */
    public Stream<Declaration> recordedMethods() {
        return methods()
                .filter(method -> method.annotations().has(Replayed.class)
                        || method.annotations().has(CacheInput.class));
    }

    /** The bean that a declared method belongs to. */
    public Bean<?> bean(Declaration declaration) {
        return Objects.requireNonNull(facts.beans().get(declaration.beanClass()));
    }

    /** Whether an enabled bean has that type. */
    public boolean isBean(Type type) {
        return facts.beanTypes().contains(type);
    }
}
