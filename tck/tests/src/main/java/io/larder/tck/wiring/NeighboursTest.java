package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Wars;
import io.prometheus.metrics.model.snapshots.Labels;
import io.reactivex.rxjava3.core.Flowable;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** The application has libraries that Larder has inside, in other versions. */
@ExtendWith(ArquillianExtension.class)
class NeighboursTest {

    /** Payara has an ASM too, which goes before the application's unless told otherwise. */
    private static final String OWN_FIRST = "<glassfish-web-app><class-loader delegate=\"false\"/></glassfish-web-app>";

    @Inject
    Pantry pantry;

    @Deployment
    static WebArchive war() {
        File[] jars = new File(System.getProperty("tck.neighbours", "")).listFiles();
        return Wars.annotated(NeighboursTest.class, Pantry.class)
                .addAsLibraries(Objects.requireNonNull(jars, "the build puts the jars there"))
                .addAsWebInfResource(new StringAsset(OWN_FIRST), "glassfish-web.xml");
    }

    @Test
    @Assertion("W3")
    void caffeine_rxjava_asm_and_prometheus_are_the_applications_own() {
        assertTrue(place(Caffeine.class).contains("caffeine-2.9.3.jar"), place(Caffeine.class));
        assertTrue(place(Flowable.class).contains("rxjava-3.0.13.jar"), place(Flowable.class));
        assertTrue(place(ClassWriter.class).contains("asm-9.2.jar"), place(ClassWriter.class));
        assertTrue(place(Labels.class).contains("prometheus-metrics-model-1.3.10.jar"), place(Labels.class));
    }

    @Test
    @Assertion("W3")
    void they_work_and_larder_works_beside_them() {
        Cache<String, Integer> cache = Caffeine.newBuilder().maximumSize(10).build();
        cache.put("two", 2);
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "Made", null, "java/lang/Object", null);
        List<String> first = pantry.data("neighbour");

        assertEquals(2, cache.getIfPresent("two"));
        assertEquals("pen", Labels.of("article", "pen").get("article"));
        assertEquals(6, Flowable.range(1, 3).reduce(Integer::sum).blockingGet());
        assertEquals("Made", new ClassReader(writer.toByteArray()).getClassName());
        assertEquals(first, pantry.data("neighbour"));
        assertNotSame(first, pantry.data("neighbour"));
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
