package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.model.BeanDeclarations;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.problem.Problem;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks of one deployment. */
public final class DeploymentChecks {

    private final ClassLoader larderLoader;
    private final TypeChecks types;
    private final ClassChecks classes;

    /**
     * @param larderLoader the loader of Larder's own classes
     * @param isBean whether an enabled bean has that type
     * @param unsupportedKeyReason why no argument of a declared type has a value, to be read on after "the type is"; {@code null} where that
     *     is for the argument to tell
     * @param unsupportedDataReason why no value of a declared type is data and, behind a semicolon, what to write instead; {@code null} where
     *     that is for the value to tell
     */
    public DeploymentChecks(
            ClassLoader larderLoader,
            Predicate<Class<?>> isBean,
            Function<Type, @Nullable String> unsupportedKeyReason,
            Function<Type, @Nullable String> unsupportedDataReason) {
        this.larderLoader = larderLoader;
        this.types = new TypeChecks(unsupportedKeyReason, unsupportedDataReason);
        this.classes = new ClassChecks(isBean);
    }

    /**
     * What is wrong with the return types alone; apart from the rest, because what serves one may be known later.
     *
     * @param hasCodec what a codec of the application takes, whatever it is
     */
    public Stream<Problem> returnTypes(Collection<CacheDeclaration> caches, Predicate<Type> hasCodec) {
        return caches.stream().flatMap(cache -> types.returnType(cache, hasCodec));
    }

    /** What is wrong with all but the return types of data, in no particular order. */
    public List<Problem> problems(
            Configuration configuration, Collection<BeanDeclarations> beans, Collection<CacheDeclaration> caches) {
        Set<String> names = caches.stream().map(cache -> cache.method().name()).collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        beans.stream().flatMap(this::sharedLibrary),
                        beans.stream().flatMap(MethodChecks::of),
                        methods(beans).flatMap(method -> NameChecks.cleared(method, names)),
                        NameChecks.duplicates(caches),
                        caches.stream().flatMap(cache -> MaxStaleChecks.of(cache, configuration)),
                        caches.stream().flatMap(types::of),
                        caches.stream().flatMap(classes::of))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<Declaration> methods(Collection<BeanDeclarations> beans) {
        return beans.stream().flatMap(bean -> bean.methods().stream());
    }

    /** From the lib folder of an EAR one Larder would serve several modules, whose classes have loaders of their own. */
    private Stream<Problem> sharedLibrary(BeanDeclarations bean) {
        return larderLoader.equals(bean.beanClass().getClassLoader())
                ? Stream.empty()
                : Stream.of(ValidationMessages.sharedLibrary(bean.beanClass()));
    }
}
