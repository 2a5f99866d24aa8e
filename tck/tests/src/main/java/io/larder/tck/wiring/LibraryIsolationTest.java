package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
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

/** The application has other versions of libraries that Larder bundles. */
@ExtendWith(ArquillianExtension.class)
class LibraryIsolationTest {

    /** Payara has an ASM too, which goes before the application's unless told otherwise. */
    private static final String APPLICATION_FIRST =
            "<glassfish-web-app><class-loader delegate=\"false\"/></glassfish-web-app>";

    @Inject
    DiscoveredBean bean;

    @Deployment
    static WebArchive war() {
        File[] jars = new File(System.getProperty("tck.libraries", "")).listFiles();
        return Deployments.annotated(LibraryIsolationTest.class, DiscoveredBean.class)
                .addAsLibraries(Objects.requireNonNull(jars, "the build puts the jars there"))
                .addAsWebInfResource(new StringAsset(APPLICATION_FIRST), "glassfish-web.xml");
    }

    @Test
    @Assertion("W3")
    void caffeine_rxjava_asm_and_prometheus_are_loaded_from_the_application() {
        assertTrue(location(Caffeine.class).contains("caffeine-2.9.3.jar"), location(Caffeine.class));
        assertTrue(location(Flowable.class).contains("rxjava-3.0.13.jar"), location(Flowable.class));
        assertTrue(location(ClassWriter.class).contains("asm-9.2.jar"), location(ClassWriter.class));
        assertTrue(location(Labels.class).contains("prometheus-metrics-model-1.3.10.jar"), location(Labels.class));
    }

    @Test
    @Assertion("W3")
    void larder_works_beside_other_versions_of_its_libraries() {
        Cache<String, Integer> cache = Caffeine.newBuilder().maximumSize(10).build();
        cache.put("two", 2);
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "Generated", null, "java/lang/Object", null);
        List<String> first = bean.data("name");

        assertEquals(2, cache.getIfPresent("two"));
        assertEquals("value", Labels.of("label", "value").get("label"));
        assertEquals(6, Flowable.range(1, 3).reduce(Integer::sum).blockingGet());
        assertEquals("Generated", new ClassReader(writer.toByteArray()).getClassName());
        assertEquals(first, bean.data("name"));
        assertNotSame(first, bean.data("name"));
    }

    private static String location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
