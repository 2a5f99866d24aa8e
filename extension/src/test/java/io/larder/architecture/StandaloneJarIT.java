package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/decisions/0002-standalone-jar.md, on the jar itself. */
class StandaloneJarIT {

    private StandaloneJar jar;

    @BeforeEach
    void open() throws IOException {
        jar = new StandaloneJar(Path.of(System.getProperty("standalone.jar")));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    @Assertion("W3")
    void third_party_classes_are_relocated_except_those_of_the_contract() {
        assertEquals(List.of(), jar.unrelocatedClasses());
        assertTrue(jar.classes().contains("org/infinispan/manager/EmbeddedCacheManager.class"));
        assertTrue(jar.classes().contains("io/larder/shaded/com/github/benmanes/caffeine/cache/Cache.class"));
    }

    /** The story: WildFly Preview, whose transformer does not know the attribute, printed 1,196 errors at each deployment. */
    @Test
    @Assertion("W1")
    void library_classes_have_no_parameter_names() {
        assertEquals(List.of(), jar.librariesWithParameterNames());
    }

    @Test
    void descriptors_that_would_confuse_a_server_are_excluded() {
        Set<String> names = jar.names();

        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> name.endsWith("module-info.class"))
                        .toList());
        assertEquals(
                List.of(),
                names.stream().filter(name -> name.startsWith("jakarta/")).toList());
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> name.matches("META-INF/(.*\\.SF|INDEX\\.LIST|beans\\.xml)"))
                        .toList());
    }

    /** The story: WildFly indexed ten thousand classes of libraries at each deployment, which took two of its seconds. */
    @Test
    void class_index_lists_larder_classes_only() {
        String index = jar.text("META-INF/jandex.idx");

        assertTrue(index.contains("LarderExtension"));
        assertFalse(index.contains("jgroups"));
    }

    @Test
    void service_files_and_texts_use_the_relocated_names() {
        assertEquals(List.of(), jar.missingProviders());
        assertEquals(List.of(), jar.unrelocatedTexts());
        assertTrue(
                jar.names()
                        .contains(
                                "META-INF/services/io.larder.shaded.org.infinispan.protostream.SerializationContextInitializer"));
    }

    @Test
    void manifest_declares_what_the_libraries_need() throws IOException {
        assertEquals("jdk.unsupported", jar.manifest().getValue("Dependencies"));
        assertEquals("true", jar.manifest().getValue("Multi-Release"));
    }

    @Test
    void licenses_and_notices_are_included() {
        assertTrue(jar.names()
                .containsAll(Set.of(
                        "META-INF/LICENSE",
                        "META-INF/NOTICE",
                        "META-INF/licenses/LICENSE-asm.txt",
                        "META-INF/licenses/LICENSE-reactive-streams.txt")));
    }

    @Test
    void libraries_work_with_the_standalone_jar_only(@TempDir Path directory) throws Exception {
        URL[] urls = {jar.path().toUri().toURL(), location(StandaloneRun.class), location(TransactionManager.class)};
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Callable<?> start = (Callable<?>) loader.loadClass(StandaloneRun.class.getName())
                    .getConstructor(Path.class)
                    .newInstance(directory);

            assertEquals("stored [1, 2] copied Probe[number=7, text=seven]", start.call());
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
