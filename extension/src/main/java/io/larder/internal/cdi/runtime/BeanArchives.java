package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.CachedBean;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The bean managers of the archives in which cached beans lie. An alternative that is selected in the {@code beans.xml} of a WAR
 * is not seen by the bean manager of a jar in its {@code WEB-INF/lib}, as Larder's own is.
 *
 * <p>CDI has no way from a bean to the bean manager of its archive; Weld's beans have one, a public method, which is called
 * without naming their class. Elsewhere the extension's own bean manager is asked.
 */
final class BeanArchives {

    private BeanArchives() {}

    /** Each once, in the order of the beans, the extension's own at the end. */
    static List<BeanManager> of(Collection<CachedBean> beans, BeanManager fallback) {
        Set<BeanManager> managers = new LinkedHashSet<>();
        for (CachedBean cached : beans) {
            managers.add(of(cached.bean(), fallback));
        }
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
}
