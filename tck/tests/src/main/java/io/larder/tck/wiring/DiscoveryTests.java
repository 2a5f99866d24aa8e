package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.InvocationCounter;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to work whatever the {@code beans.xml} says, if only it makes the classes beans. */
@ExtendWith(ArquillianExtension.class)
abstract class DiscoveryTests {

    /** The classes that each WAR needs. */
    static final Class<?>[] CLASSES = {DiscoveryTests.class, DiscoveredBean.class};

    @Inject
    InvocationCounter invocations;

    @Inject
    DiscoveredBean bean;

    @Inject
    Caches caches;

    @Test
    @Assertion({"W1", "W2"})
    void data_and_resources_are_cached() {
        List<String> first = bean.data("name");

        assertEquals(first, bean.data("name"));
        assertNotSame(first, bean.data("name"));
        assertSame(bean.resource("name"), bean.resource("name"));
        assertEquals(1, invocations.count("data name"));
        assertEquals(1, invocations.count("resource name"));
    }

    @Test
    @Assertion({"W1", "W2", "O1"})
    void a_call_goes_through_each_interceptor_once() {
        CacheStats before = caches.named("data").stats();
        bean.data("once");
        bean.data("once");
        CacheStats after = caches.named("data").stats();

        assertEquals(before.misses() + 1, after.misses());
        assertEquals(before.hits() + 1, after.hits());

        bean.clear();

        assertEquals(0, caches.named("data").size());
        assertEquals(0, caches.named("resource").size());
    }
}
