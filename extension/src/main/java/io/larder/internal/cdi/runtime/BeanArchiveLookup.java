package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.DeploymentModel;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Provides the bean managers of the archives that contain cached beans. The bean manager of a jar in {@code
 * WEB-INF/lib}, such as Larder's own, does not see the alternatives that the WAR's {@code beans.xml} selects.
 *
 * <p>CDI has no method for the bean manager of a bean's archive. Weld's beans have a public one, which is called without
 * naming their class. On other containers the extension's bean manager is used.
 */
final class BeanArchiveLookup {

    private BeanArchiveLookup() {}

    /** The archives of the cached beans, each once, in their order; the extension's own last. */
    static List<BeanManager> of(DeploymentModel model, BeanManager fallback) {
        Set<BeanManager> managers = new LinkedHashSet<>();
        model.caches().forEach(cache -> managers.add(of(model.bean(cache.declaration()), fallback)));
        managers.add(fallback);
        return List.copyOf(managers);
    }

    static BeanManager of(Bean<?> bean, BeanManager fallback) {
        try {
            Object manager = bean.getClass().getMethod("getBeanManager").invoke(bean);
            return manager instanceof BeanManager archive ? archive : fallback;
        } catch (ReflectiveOperationException e) {
            return fallback;
        }
    }

    /**
     * Whether a container generated the class, for a client proxy or to intercept calls. Weld and OpenWebBeans mark the names of these
     * classes; their supertypes differ from version to version.
     */
    static boolean isProxy(Class<?> type) {
        String name = type.getName();
        return name.contains("$$_Weld") || name.contains("$Proxy$_$$_") || name.contains("$$Owb");
    }
}
