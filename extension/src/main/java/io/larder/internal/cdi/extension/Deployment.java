package io.larder.internal.cdi.extension;

import io.larder.CacheInput;
import io.larder.Replayed;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.model.BeanDeclarations;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.CacheDeclarationReader;
import io.larder.internal.cdi.model.CachedBean;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.RecordedBean;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.cdi.validation.DeploymentChecks;
import io.larder.internal.cdi.validation.DeploymentWarnings;
import io.larder.internal.fingerprint.DeployedClassFiles;
import io.larder.internal.fingerprint.SelfInvocationFinder;
import io.larder.spi.ValueCodec;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a deployment declares, read and checked.
 *
 * @param declarations of all enabled beans
 * @param caches those of them that are cached
 * @param beans of the classes that declare something
 * @param discovered names of all types in which the container looked for beans
 * @param problems what stops the deployment
 * @param warnings what does not
 */
record Deployment(
        Configuration configuration,
        DeploymentChecks checks,
        TypeSupport types,
        boolean codecBeans,
        List<Declaration> declarations,
        List<CacheDeclaration> caches,
        Map<Class<?>, Bean<?>> beans,
        Set<String> discovered,
        List<Problem> problems,
        List<Problem> warnings) {

    static Deployment read(DeploymentCollector collector, ClassLoader loader) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Configuration configuration = Configuration.read(loader, problems::add, warnings::add);
        List<BeanDeclarations> beans = collector.beans();
        List<Declaration> declarations =
                beans.stream().flatMap(bean -> bean.methods().stream()).toList();
        CacheDeclarationReader reader = new CacheDeclarationReader(configuration, problems::add);
        List<CacheDeclaration> caches = declarations.stream()
                .flatMap(method -> reader.read(method).stream())
                .toList();
        TypeSupport types = TypeSupport.of(collector.encodedTypes(), loader);
        DeploymentChecks checks = new DeploymentChecks(
                loader, collector::isBean, types::unsupportedKeyReason, TypeSupport::unsupportedDataReason);
        collector.problems().forEach(problems::add);
        problems.addAll(checks.problems(beans, caches));
        boolean codecBeans = collector.isBean(ValueCodec.class);
        if (!codecBeans) {
            checks.returnTypes(caches, types::hasCodec).forEach(problems::add);
        }
        Stream.of(
                        collector.warnings(),
                        DeploymentWarnings.of(caches, declarations, collector.replayedEvents()),
                        selfInvocations(caches, loader),
                        configuration.unknownKeys(names(caches)).stream())
                .flatMap(found -> found)
                .distinct()
                .forEach(warnings::add);
        return new Deployment(
                configuration,
                checks,
                types,
                codecBeans,
                declarations,
                caches,
                collector.byClass(),
                collector.discovered(),
                List.copyOf(problems),
                List.copyOf(warnings));
    }

    private static Stream<Problem> selfInvocations(List<CacheDeclaration> caches, ClassLoader loader) {
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            return DeploymentWarnings.selfInvocations(caches, new SelfInvocationFinder(files)).toList().stream();
        }
    }

    private static List<String> names(List<CacheDeclaration> caches) {
        return caches.stream().map(cache -> cache.method().name()).toList();
    }

    /** What the caches are made of. */
    DeploymentModel model() {
        return new DeploymentModel(cachedBeans(), recordedBeans(), discovered);
    }

    private List<CachedBean> cachedBeans() {
        return caches.stream()
                .map(cache -> new CachedBean(cache.method(), bean(cache.declaration())))
                .toList();
    }

    private List<RecordedBean> recordedBeans() {
        return declarations.stream()
                .filter(method -> method.annotations().has(Replayed.class)
                        || method.annotations().has(CacheInput.class))
                .map(method -> new RecordedBean(method, bean(method)))
                .toList();
    }

    private Bean<?> bean(Declaration declaration) {
        return Objects.requireNonNull(beans.get(declaration.beanClass()));
    }

    /** What could not be judged before the application's codecs were there as beans. */
    List<Problem> deferredProblems(List<ValueCodec> codecs) {
        Predicate<Type> supportedByBean = type -> codecs.stream().anyMatch(codec -> codec.supports(type));
        return codecBeans
                ? checks.returnTypes(caches, supportedByBean.or(types::hasCodec))
                        .toList()
                : List.of();
    }
}
