package io.larder.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedClassFilesTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path directory;

    @Test
    @Assertion("F2")
    void source_is_the_directory_or_the_jar() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("WEB-INF/classes/shop"));
        Files.write(classes.resolve("Prices.class"), CONTENT);
        Path jar = jar("library.jar", "tax/Tax.class");

        try (URLClassLoader loader = loader(classes.getParent(), jar);
                DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            ClassFileLocation applicationFile = find(files, "shop/Prices");
            ClassFileLocation libraryFile = find(files, "tax/Tax");

            assertEquals(address(classes.getParent()), applicationFile.source());
            assertEquals("jar:" + address(jar) + "!/", libraryFile.source());
            assertArrayEquals(CONTENT, applicationFile.content().read());
            assertArrayEquals(CONTENT, libraryFile.content().read());
            assertNull(files.find("tax/Rate"));
        }
    }

    @Test
    @Assertion("F2")
    void multi_release_class_has_the_source_of_its_jar() throws IOException {
        Path jar = jar("library.jar", "tax/Tax.class", "META-INF/versions/11/tax/Tax.class");

        try (URLClassLoader loader = loader(jar);
                DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            assertEquals("jar:" + address(jar) + "!/", find(files, "tax/Tax").source());
        }
    }

    @Test
    @Assertion("F3")
    void bytecode_woven_at_load_time_is_ignored() throws IOException, ReflectiveOperationException {
        Map<String, byte[]> deployed = InMemoryCompiler.compile(
                List.of(), List.of("package shop;\npublic class Prices { public int quote(int n) { return n; } }"));
        Map<String, byte[]> woven = InMemoryCompiler.compile(
                List.of(),
                List.of(
                        "package shop;\npublic class Prices { public int quote(int n) { System.nanoTime(); return n; } }"));
        Path classes = Files.createDirectories(directory.resolve("shop"));
        Files.write(classes.resolve("Prices.class"), deployed.get("shop/Prices"));

        try (Weaver weaver = new Weaver(directory.toUri().toURL(), woven.get("shop/Prices"));
                URLClassLoader plain = loader(directory)) {
            assertEquals(fingerprint(plain), fingerprint(weaver));
        }
    }

    @Test
    @Assertion("F2")
    void classes_of_java_and_the_server_are_detected_by_their_source() throws IOException {
        PlatformCode platform = PlatformCode.of(Map.of("jboss.home.dir", directory.toString())::get);
        String home = address(directory);

        try (DeployedClassFiles files = new DeployedClassFiles(List.of(ClassLoader.getSystemClassLoader()))) {
            assertTrue(platform.contains(find(files, "java/lang/String").source()));
        }
        assertTrue(platform.contains("jar:" + home + "modules/system/layers/base/x.jar!/"));
        assertFalse(platform.contains("vfs:/content/shop.war/WEB-INF/lib/x.jar/"));
        assertFalse(platform.contains("jar:" + home + "standalone/tmp/x.jar!/"));
    }

    private static Fingerprint fingerprint(URLClassLoader loader) throws ReflectiveOperationException {
        Class<?> bean = loader.loadClass("shop.Prices");
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(loader))) {
            return new ApplicationCode(List.of("shop.Prices"), files, PlatformCode.of(key -> null))
                    .of(bean, bean.getMethod("quote", int.class), List.of());
        }
    }

    private static ClassFileLocation find(ClassFileLocator files, String name) {
        ClassFileLocation file = files.find(name);
        assertNotNull(file);
        return file;
    }

    private static String address(Path path) throws IOException {
        return path.toUri().toURL().toString();
    }

    private Path jar(String name, String... entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        Path jar = directory.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.write(CONTENT);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path... paths) throws IOException {
        URL[] urls = new URL[paths.length];
        for (int i = 0; i < paths.length; i++) {
            urls[i] = paths[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }

    /** Defines another class than its resource says. */
    private static final class Weaver extends URLClassLoader {

        private final byte[] woven;

        Weaver(URL classes, byte[] woven) {
            super(new URL[] {classes}, null);
            this.woven = woven;
        }

        @Override
        protected Class<?> findClass(String name) {
            return defineClass(name, woven, 0, woven.length);
        }
    }
}
