package io.larder.tck.unsupported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The story: such a container ignored the annotations, and ran each cached method uncached without a message, or failed with a
 * {@code NoClassDefFoundError}.
 */
class UnsupportedContainerIT {

    /** A container of Java SE starts for an archive with a class only. */
    static final class Application {}

    @TempDir
    Path archive;

    @BeforeEach
    void writeArchive() throws IOException {
        String name = Application.class.getName().replace('.', '/') + ".class";
        Path file = archive.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream content =
                Objects.requireNonNull(Application.class.getClassLoader().getResourceAsStream(name))) {
            Files.copy(content, file);
        }
        Files.createDirectories(archive.resolve("META-INF"));
        Files.writeString(archive.resolve("META-INF/beans.xml"), "<beans/>");
    }

    @ParameterizedTest
    @CsvSource({"weld-3.jar, javax", "weld-4.jar, jakarta"})
    void the_container_refuses_to_start_with_one_message(String container, String packages) throws Exception {
        URL[] urls = {
            new File(System.getProperty("tck.directory"), "libraries/" + container)
                    .toURI()
                    .toURL(),
            new File(System.getProperty("tck.jar")).toURI().toURL(),
            archive.toUri().toURL()
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);

            Throwable failure = assertThrows(Throwable.class, () -> start(loader, packages));

            assertEquals(
                    List.of("LARDER-01103"),
                    messages(failure)
                            .map(text -> text.replaceAll("(?s).*(LARDER-\\d+).*", "$1"))
                            .filter(text -> text.startsWith("LARDER-"))
                            .distinct()
                            .toList(),
                    failure::toString);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static void start(ClassLoader loader, String packages) throws Throwable {
        Class<?> type = loader.loadClass(packages + ".enterprise.inject.se.SeContainerInitializer");
        try {
            Object container = type.getMethod("initialize")
                    .invoke(type.getMethod("newInstance").invoke(null));
            ((AutoCloseable) container).close();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Stream<String> messages(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).map(String::valueOf);
    }
}
