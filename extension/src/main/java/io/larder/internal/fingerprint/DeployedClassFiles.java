package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassFiles.ClassFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds class files as resources of the class loaders that hold the application: as they were deployed, before a container or an
 * agent changed them. Jars are opened once and held open until {@link #close}, past the virtual machine's cache of open jars,
 * which would keep them open after an undeployment. Not safe for several threads.
 */
public final class DeployedClassFiles implements ClassFiles, AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/$");

    private final List<ClassLoader> loaders;
    private final Map<String, JarFile> jars = new HashMap<>();

    /** @param loaders of the discovered types; the first that has a class file is believed */
    public DeployedClassFiles(Collection<? extends ClassLoader> loaders) {
        this.loaders = List.copyOf(loaders);
    }

    @Override
    public @Nullable ClassFile find(String name) {
        String file = name + ".class";
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(file);
            if (found != null) {
                return new ClassFile(source(found.toString(), file), () -> read(found));
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
        int separator = text.indexOf("!/");
        if (text.startsWith("jar:file:") && separator == text.lastIndexOf("!/")) {
            JarFile jar = open(text.substring("jar:".length(), separator));
            ZipEntry entry = jar.getEntry(text.substring(separator + 2));
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

    private JarFile open(String address) throws IOException {
        JarFile open = jars.get(address);
        if (open == null) {
            open = new JarFile(Path.of(URI.create(address)).toFile(), false);
            jars.put(address, open);
        }
        return open;
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
