package io.larder.internal.cdi.validation;

import io.larder.CacheClear;
import io.larder.internal.cdi.model.BeanDeclarations;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.EditDistance;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All checks of one deployment. */
public final class DeploymentChecks {

    private static final int NEAREST = 3;

    private final ClassLoader larderLoader;
    private final CacheChecks cacheChecks;

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
        this.cacheChecks = new CacheChecks(isBean, unsupportedKeyReason, unsupportedDataReason);
    }

    /**
     * What is wrong with the return types alone; apart from the rest, because what serves one may be known later.
     *
     * @param hasCodec what a codec of the application takes, whatever it is
     */
    public Stream<Problem> returnTypes(Collection<CacheDeclaration> caches, Predicate<Type> hasCodec) {
        return caches.stream().flatMap(cache -> cacheChecks.returnType(cache, hasCodec));
    }

    /** What is wrong with all but the return types of data, in no particular order. */
    public List<Problem> problems(Collection<BeanDeclarations> beans, Collection<CacheDeclaration> caches) {
        Set<String> names = caches.stream().map(cache -> cache.method().name()).collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        beans.stream().flatMap(this::sharedLibrary),
                        beans.stream().flatMap(MethodChecks::of),
                        methods(beans).flatMap(method -> cleared(method, names)),
                        duplicateNames(caches),
                        caches.stream().flatMap(cacheChecks::of))
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

    private static Stream<Problem> duplicateNames(Collection<CacheDeclaration> caches) {
        Map<String, List<String>> owners = caches.stream()
                .collect(Collectors.groupingBy(
                        cache -> cache.method().name(),
                        TreeMap::new,
                        Collectors.mapping(CacheDeclaration::where, Collectors.toList())));
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() > 1)
                .map(owner -> duplicateName(
                        owner.getKey(), owner.getValue().stream().sorted().toList()));
    }

    private static Problem duplicateName(String name, List<String> owners) {
        return ValidationMessages.duplicateName(owners.get(0), name, owners.subList(1, owners.size()));
    }

    /** @param names of all caches */
    static Stream<Problem> cleared(Declaration method, Set<String> names) {
        return method.annotations().of(CacheClear.class).stream().flatMap(clear -> cleared(method, clear, names));
    }

    private static Stream<Problem> cleared(Declaration method, CacheClear clear, Set<String> names) {
        if (clear.value().length == 0) {
            return Stream.of(ValidationMessages.noNames(method.where()));
        }
        return Arrays.stream(clear.value())
                .filter(name -> !names.contains(name))
                .map(name -> ValidationMessages.unknownName(method.where(), name, nearest(name, names)));
    }

    private static List<String> nearest(String name, Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String known) -> EditDistance.between(name, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .map(known -> "\"" + known + "\"")
                .toList();
    }
}
