package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import jakarta.inject.Inject;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the application puts in the place of Larder's own, however it is selected. */
@ExtendWith(ArquillianExtension.class)
abstract class AlternativesTests {

    /** The classes that each WAR needs. */
    static final Class<?>[] CLASSES = {AlternativesTests.class, Labels.class};

    @Inject
    Runs runs;

    @Inject
    Labels labels;

    @Inject
    EmbeddedCacheManager manager;

    @Test
    @Assertion("W3")
    void the_applications_cache_manager_holds_the_data() {
        labels.print(new Labels.Label("kept"));

        assertTrue(
                manager.getCacheNames().stream()
                        .anyMatch(name -> !manager.getCache(name).isEmpty()),
                () -> "caches: " + manager.getCacheNames());
    }

    @Test
    @Assertion({"W3", "K8"})
    void the_selected_encoder_takes_the_place_of_the_other() {
        labels.print(new Labels.Label("abc"));
        labels.print(new Labels.Label("xyz"));
        labels.print(new Labels.Label("long"));

        assertEquals(1, runs.count("abc"));
        assertEquals(0, runs.count("xyz"));
        assertEquals(1, runs.count("long"));
    }
}
