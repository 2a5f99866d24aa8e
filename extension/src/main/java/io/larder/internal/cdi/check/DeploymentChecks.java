package io.larder.internal.cdi.check;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.declaration.BeanDeclarations;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.Declaration;
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

    private final ClassLoader larder;
    private final TypeChecks types;
    private final ClassChecks classes;

    /**
     * @param larder the loader of Larder's own classes
     * @param isBean whether an enabled bean has that type
     * @param keyRefusal why no argument of a declared type has a value, to be read on after "the type is"; {@code null} where that
     *     is for the argument to tell
     * @param dataRefusal why no value of a declared type is data and, behind a semicolon, what to write instead; {@code null} where
     *     that is for the value to tell
     */
    public DeploymentChecks(
            ClassLoader larder,
            Predicate<Class<?>> isBean,
            Function<Type, @Nullable String> keyRefusal,
            Function<Type, @Nullable String> dataRefusal) {
        this.larder = larder;
        this.types = new TypeChecks(keyRefusal, dataRefusal);
        this.classes = new ClassChecks(isBean);
    }

    /**
     * What is wrong with the return types alone; apart from the rest, because what serves one may be known later.
     *
     * @param served what a codec of the application takes, whatever it is
     */
    public Stream<Problem> returnTypes(Collection<CacheDeclaration> caches, Predicate<Type> served) {
        return caches.stream().flatMap(cache -> types.returned(cache, served));
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
                        caches.stream().flatMap(cache -> StaleChecks.of(cache, configuration)),
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
        return larder.equals(bean.beanClass().getClassLoader())
                ? Stream.empty()
                : Stream.of(CheckMessages.sharedLibrary(bean.beanClass()));
    }
}
