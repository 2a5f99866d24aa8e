package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.interceptor.CacheClearInterceptor;
import io.larder.interceptor.CacheDataInterceptor;
import io.larder.interceptor.CacheInputInterceptor;
import io.larder.interceptor.CacheResourceInterceptor;
import io.larder.interceptor.ReplayedInterceptor;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BeansXml;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** With Larder's interceptors in the {@code beans.xml}, and with interceptors of the application's own on both sides of them. */
class ListedInterceptorsTest extends DiscoveryTests {

    @Inject
    Watched watched;

    @Deployment
    static WebArchive war() {
        return Wars.with(
                        BeansXml.interceptors(
                                CacheDataInterceptor.class,
                                CacheResourceInterceptor.class,
                                CacheInputInterceptor.class,
                                ReplayedInterceptor.class,
                                CacheClearInterceptor.class),
                        ListedInterceptorsTest.class,
                        CLASSES)
                .addClasses(Watched.class, Outside.class, Inside.class);
    }

    @Test
    @Assertion({"W2", "W6"})
    void interceptors_of_a_smaller_priority_number_see_hits_too_and_the_others_only_misses() {
        watched.data("w");
        watched.data("w");
        watched.resource("w");
        watched.resource("w");

        assertEquals(4, runs.count("outside"));
        assertEquals(2, runs.count("inside"));
    }
}
