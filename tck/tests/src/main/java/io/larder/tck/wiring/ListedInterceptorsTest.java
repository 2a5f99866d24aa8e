package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.interceptor.CacheClearInterceptor;
import io.larder.interceptor.CacheDataInterceptor;
import io.larder.interceptor.CacheInputInterceptor;
import io.larder.interceptor.CacheResourceInterceptor;
import io.larder.interceptor.ReplayedInterceptor;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Deployments;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** With Larder's interceptors in the {@code beans.xml}, and with interceptors of the application's own on both sides of them. */
class ListedInterceptorsTest extends DiscoveryTests {

    @Inject
    InterceptedBean intercepted;

    @Deployment
    static WebArchive war() {
        return Deployments.withBeansXml(
                        BeansXml.interceptors(
                                CacheDataInterceptor.class,
                                CacheResourceInterceptor.class,
                                CacheInputInterceptor.class,
                                ReplayedInterceptor.class,
                                CacheClearInterceptor.class),
                        ListedInterceptorsTest.class,
                        CLASSES)
                .addClasses(InterceptedBean.class, OuterInterceptor.class, InnerInterceptor.class);
    }

    @Test
    @Assertion({"W2", "W6"})
    void outer_interceptors_see_hits_and_misses_and_inner_ones_only_misses() {
        intercepted.data("w");
        intercepted.data("w");
        intercepted.resource("w");
        intercepted.resource("w");

        assertEquals(4, invocations.count("outer"));
        assertEquals(2, invocations.count("inner"));
    }
}
