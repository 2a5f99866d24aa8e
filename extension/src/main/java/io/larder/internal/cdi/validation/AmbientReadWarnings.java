package io.larder.internal.cdi.validation;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.Replayed;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.fingerprint.AmbientRead;
import io.larder.internal.fingerprint.AmbientRead.Kind;
import io.larder.internal.fingerprint.AmbientReadFinder;
import io.larder.internal.fingerprint.ApplicationArchives;
import io.larder.internal.fingerprint.DeployedClassFiles;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cached methods whose code reads what is not in their key: without a warning, one user's result would be everybody's. */
final class AmbientReadWarnings {

    /** What stays the same as long as a session. */
    private static final Set<Kind> OF_SESSION = EnumSet.of(Kind.CALLER, Kind.SESSION, Kind.SESSION_BEAN);

    private AmbientReadWarnings() {}

    static List<Problem> of(DeploymentModel model) {
        List<CacheDeclaration> unreviewed = model.caches().stream()
                .filter(cache -> cache.method().settings().enabled()
                        && !cache.method().settings().allowContext())
                .toList();
        if (unreviewed.isEmpty()) {
            return List.of();
        }
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(model.loader()))) {
            AmbientReadFinder finder = new AmbientReadFinder(
                    files,
                    new ApplicationArchives(model.facts().discoveredTypes(), model.loader())::contains,
                    model.facts().beans().keySet(),
                    shortLivedBeans(model.facts().lifecycles()),
                    excluded(model));
            return unreviewed.stream().flatMap(cache -> of(cache, finder)).toList();
        }
    }

    private static Stream<Problem> of(CacheDeclaration cache, AmbientReadFinder finder) {
        return finder.find(cache.method().beanClass(), cache.method().method()).stream()
                .filter(read -> !isCovered(read, cache.method().settings()))
                .map(read -> ValidationMessages.ambientRead(cache.where(), read));
    }

    /** Whether the declaration says already how far a result goes that depends on it. */
    private static boolean isCovered(AmbientRead read, CacheSettings settings) {
        return (settings.scope() == CacheScope.SESSION && OF_SESSION.contains(read.kind()))
                || (settings.ttlNanos() > 0 && read.kind() == Kind.CLOCK);
    }

    private static Map<Class<?>, Kind> shortLivedBeans(Map<Class<?>, Lifecycle> lifecycles) {
        Map<Class<?>, Kind> found = new HashMap<>();
        lifecycles.forEach((type, lifecycle) -> {
            if (lifecycle == Lifecycle.REQUEST || lifecycle == Lifecycle.SESSION) {
                found.put(type, lifecycle == Lifecycle.REQUEST ? Kind.REQUEST_BEAN : Kind.SESSION_BEAN);
            }
        });
        return found;
    }

    /** Inputs are in the key where they are allowed, effects are no part of the result, and other caches have warnings of their own. */
    private static Set<String> excluded(DeploymentModel model) {
        return model.methods()
                .filter(method -> Stream.of(CacheInput.class, Replayed.class, CacheData.class, CacheResource.class)
                        .anyMatch(method.annotations()::has))
                .map(Declaration::method)
                .map(AmbientReadFinder::id)
                .collect(Collectors.toSet());
    }
}
