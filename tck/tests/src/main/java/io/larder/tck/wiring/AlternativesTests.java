package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.InvocationCounter;
import jakarta.inject.Inject;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application puts in the place of Larder's own, however it is selected. */
@ExtendWith(ArquillianExtension.class)
abstract class AlternativesTests {

    /** The classes that each WAR needs. */
    static final Class<?>[] CLASSES = {AlternativesTests.class, AlternativesBean.class};

    @Inject
    InvocationCounter invocations;

    @Inject
    AlternativesBean bean;

    @Inject
    EmbeddedCacheManager manager;

    @Test
    @Assertion("W3")
    void the_cache_manager_of_the_application_stores_the_data() {
        bean.data(new AlternativesBean.Argument("cached"));

        assertTrue(
                manager.getCacheNames().stream()
                        .anyMatch(name -> !manager.getCache(name).isEmpty()),
                () -> "caches: " + manager.getCacheNames());
    }

    @Test
    @Assertion({"W3", "K8"})
    void the_selected_encoder_replaces_the_other() {
        bean.data(new AlternativesBean.Argument("abc"));
        bean.data(new AlternativesBean.Argument("xyz"));
        bean.data(new AlternativesBean.Argument("long"));

        assertEquals(1, invocations.count("abc"));
        assertEquals(0, invocations.count("xyz"));
        assertEquals(1, invocations.count("long"));
    }
}
