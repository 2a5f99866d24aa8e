package io.larder.internal.cdi.model;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.problem.Problem;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deployments from declarations and configuration texts, without a container. */
public final class DeploymentModels {

    private DeploymentModels() {}

    /** @param beanTypes the types of enabled beans */
    public static DeploymentModel of(
            ClassLoader loader, List<BeanCacheMetadata> beans, Map<String, String> texts, Set<Type> beanTypes) {
        List<Problem> problems = new ArrayList<>();
        Configuration configuration = Configurations.of(texts, problems::add);
        CacheDeclarationReader reader = new CacheDeclarationReader(configuration, problems::add);
        List<CacheDeclaration> caches = beans.stream()
                .flatMap(bean -> bean.methods().stream())
                .flatMap(method -> reader.read(method).stream())
                .toList();
        return new DeploymentModel(
                loader,
                configuration,
                beans,
                caches,
                new DeploymentModel.Facts(
                        Map.of(), Map.of(), List.of(), beanTypes, Set.of(), Set.of(), List.of(), false),
                problems,
                List.of());
    }
}
