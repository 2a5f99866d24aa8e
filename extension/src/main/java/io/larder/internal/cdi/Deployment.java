package io.larder.internal.cdi;

import io.larder.internal.cdi.check.DeploymentChecks;
import io.larder.internal.cdi.check.DeploymentWarnings;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.declaration.BeanDeclarations;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.CacheReader;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.engine.CachedMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * What a deployment declares, read and checked.
 *
 * @param declarations of all enabled beans
 * @param methods those of them that are cached
 * @param problems what stops the deployment
 * @param warnings what does not
 */
record Deployment(
        Configuration configuration,
        List<Declaration> declarations,
        List<CachedMethod> methods,
        List<Problem> problems,
        List<Problem> warnings) {

    static Deployment read(Gathering gathering, ClassLoader loader) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Configuration configuration = Configuration.read(loader, problems::add, warnings::add);
        List<BeanDeclarations> beans = gathering.beans();
        List<Declaration> declarations =
                beans.stream().flatMap(bean -> bean.methods().stream()).toList();
        CacheReader reader = new CacheReader(configuration, problems::add);
        List<CacheDeclaration> caches = declarations.stream()
                .flatMap(method -> reader.read(method).stream())
                .toList();
        gathering.problems().forEach(problems::add);
        problems.addAll(new DeploymentChecks(loader, gathering::isBean, DeclaredTypes::noKey, DeclaredTypes::noData)
                .problems(configuration, beans, caches));
        List<CachedMethod> methods =
                caches.stream().map(CacheDeclaration::method).toList();
        gathering.warnings().forEach(warnings::add);
        DeploymentWarnings.of(caches, declarations, gathering.replayedEvents()).forEach(warnings::add);
        warnings.addAll(configuration.unknownKeys(
                methods.stream().map(CachedMethod::name).toList()));
        return new Deployment(
                configuration,
                declarations,
                methods,
                List.copyOf(problems),
                warnings.stream().distinct().toList());
    }
}
