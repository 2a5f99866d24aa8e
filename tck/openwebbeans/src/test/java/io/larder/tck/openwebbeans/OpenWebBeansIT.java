package io.larder.tck.openwebbeans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.tck.smoke.SmokeBean;
import io.larder.tck.smoke.SmokeChecks;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain CDI: no servlets, no transactions, no JSON. */
class OpenWebBeansIT {

    @Test
    void one_jar_on_the_class_path_is_enough() throws Exception {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .addBeanClasses(SmokeBean.class, SmokeBean.SmokeEffects.class)
                .initialize()) {
            assertEquals(List.of(), SmokeChecks.run());
            assertTrue(container.isRunning());
        }
    }
}
