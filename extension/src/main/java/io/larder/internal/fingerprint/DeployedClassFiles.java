package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFileLocator.ClassFileLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds class files as resources of the class loaders that hold the application: as they were deployed, before a container or an
 * agent changed them. Jars are opened once and held open until {@link #close}, past the virtual machine's cache of open jars,
 * which would keep them open after an undeployment. Not safe for several threads.
 */
public final class DeployedClassFiles implements ClassFileLocator, AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/$");

    private final List<ClassLoader> loaders;
    private final Map<Path, JarFile> jars = new HashMap<>();

    /** @param loaders of the discovered types; the first that has a class file is believed */
    public DeployedClassFiles(Collection<? extends ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    @Override
    public @Nullable ClassFileLocation find(String name) {
        String file = name + ".class";
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(file);
            if (found != null) {
                return new ClassFileLocation(source(found.toString(), file), () -> read(found));
            }
        }
        return null;
    }

    static String source(String address, String file) {
        String source = address.endsWith(file) ? address.substring(0, address.length() - file.length()) : address;
        return VERSION.matcher(source).replaceFirst("");
    }

    private byte[] read(URL address) throws IOException {
        String text = address.toString();
        int inJar = text.indexOf(ArchiveLocation.SEPARATOR) + ArchiveLocation.SEPARATOR.length();
        Path path = ArchiveLocation.ofJar(text.substring(0, Math.max(0, inJar)));
        if (path != null && text.indexOf(ArchiveLocation.SEPARATOR, inJar) < 0) {
            JarFile jar = open(path);
            ZipEntry entry = jar.getEntry(text.substring(inJar));
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    return in.readAllBytes();
                }
            }
        }
        URLConnection connection = address.openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private JarFile open(Path path) throws IOException {
        JarFile open = jars.get(path);
        if (open == null) {
            open = new JarFile(path.toFile(), false);
            jars.put(path, open);
        }
        return open;
    }

    /** Of a jar those of its central directory, so that nothing is unpacked. */
    @Override
    public @Nullable Map<String, Long> checksums(String source) throws IOException {
        Path path = ArchiveLocation.of(source);
        if (path == null) {
            return null;
        }
        return Files.isDirectory(path) ? ofDirectory(path) : ofJar(open(path));
    }

    private static Map<String, Long> ofJar(JarFile jar) {
        Map<String, Long> checksums = new HashMap<>();
        jar.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        return checksums;
    }

    private static Map<String, Long> ofDirectory(Path directory) throws IOException {
        Map<String, Long> checksums = new HashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                checksums.put(directory.relativize(file).toString().replace('\\', '/'), checksum.getValue());
            }
        }
        return checksums;
    }

    @Override
    public void close() {
        try {
            for (JarFile jar : jars.values()) {
                jar.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
