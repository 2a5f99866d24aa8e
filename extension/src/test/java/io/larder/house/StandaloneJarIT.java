package io.larder.house;

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
    void other_peoples_classes_are_relocated_but_for_those_that_are_part_of_the_contract() {
        assertEquals(List.of(), jar.strangers());
        assertTrue(jar.classes().contains("org/infinispan/manager/EmbeddedCacheManager.class"));
        assertTrue(jar.classes().contains("io/larder/shaded/com/github/benmanes/caffeine/cache/Cache.class"));
    }

    @Test
    void what_would_confuse_a_server_is_left_out() {
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
    void the_index_of_classes_is_that_of_larder_alone() {
        String index = jar.text("META-INF/jandex.idx");

        assertTrue(index.contains("LarderExtension"));
        assertFalse(index.contains("jgroups"));
    }

    @Test
    void services_and_texts_name_the_classes_as_they_are_called_now() {
        assertEquals(List.of(), jar.missingProviders());
        assertEquals(List.of(), jar.textsLeftBehind());
        assertTrue(
                jar.names()
                        .contains(
                                "META-INF/services/io.larder.shaded.org.infinispan.protostream.SerializationContextInitializer"));
    }

    @Test
    void the_manifest_asks_for_what_the_libraries_need() throws IOException {
        assertEquals("jdk.unsupported", jar.manifest().getValue("Dependencies"));
        assertEquals("true", jar.manifest().getValue("Multi-Release"));
    }

    @Test
    void licences_and_notices_are_kept() {
        assertTrue(jar.names()
                .containsAll(Set.of(
                        "META-INF/LICENSE",
                        "META-INF/NOTICE",
                        "META-INF/licenses/LICENSE-asm.txt",
                        "META-INF/licenses/LICENSE-janino.txt",
                        "META-INF/licenses/LICENSE-reactive-streams.txt")));
    }

    @Test
    void the_libraries_work_from_the_jar_alone(@TempDir Path folder) throws Exception {
        URL[] alone = {jar.path().toUri().toURL(), place(StandaloneStart.class), place(TransactionManager.class)};
        try (var loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            Callable<?> start = (Callable<?>) loader.loadClass(StandaloneStart.class.getName())
                    .getConstructor(Path.class)
                    .newInstance(folder);

            assertEquals("kept [1, 2] copied Probe[number=7, text=seven]", start.call());
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
