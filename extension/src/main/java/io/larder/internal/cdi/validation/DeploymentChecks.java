package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.problem.Problem;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks of one deployment. */
public final class DeploymentChecks {

    private final DeploymentModel model;
    private final TypeSupport types;
    private final CacheChecks cacheChecks;

    public DeploymentChecks(DeploymentModel model) {
        this.model = model;
        this.types = TypeSupport.of(model);
        this.cacheChecks = new CacheChecks(model::isBean, types::unsupportedKey, types::unsupportedDataReason);
    }

    /** Everything that is wrong with the deployment, in no particular order, problems of reading included. */
    public List<Problem> problems() {
        ClearChecks clearChecks = ClearChecks.of(model.caches());
        return Stream.of(
                        model.problems().stream(),
                        model.beans().stream().flatMap(this::sharedLibrary),
                        model.beans().stream().flatMap(MethodChecks::of),
                        model.methods().flatMap(clearChecks::of),
                        duplicateNames(model.caches()),
                        model.caches().stream().flatMap(cacheChecks::of),
                        hasCodecBeans() ? Stream.<Problem>empty() : returnTypes(types::hasCodec))
                .flatMap(problems -> problems)
                .toList();
    }

    /** Only an instance of a codec knows its types, so return types are checked once the codecs that are beans are available. */
    private boolean hasCodecBeans() {
        return model.isBean(ValueCodec.class);
    }

    /**
     * What {@link #problems} could not check before the application's beans were available.
     *
     * @param codecs those that are beans
     */
    public List<Problem> deferredProblems(Collection<ValueCodec> codecs) {
        Predicate<Type> hasCodecBean = type -> codecs.stream().anyMatch(codec -> codec.supports(type));
        return hasCodecBeans() ? returnTypes(hasCodecBean.or(types::hasCodec)).toList() : List.of();
    }

    private Stream<Problem> returnTypes(Predicate<Type> hasCodec) {
        return model.caches().stream().flatMap(cache -> cacheChecks.returnType(cache, hasCodec));
    }

    /** From the lib folder of an EAR one Larder would serve several modules, whose classes have loaders of their own. */
    private Stream<Problem> sharedLibrary(BeanCacheMetadata bean) {
        return model.loader().equals(bean.beanClass().getClassLoader())
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
}
