package io.larder.internal.fingerprint;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a code source lies in the file system. */
final class ArchiveLocation {

    /** Between the address of a jar and the name of an entry. */
    static final String SEPARATOR = "!/";

    private ArchiveLocation() {}

    /**
     * The jar or folder behind the address of a code source.
     *
     * @return {@code null} where it is none that is known: a jar inside a jar, or an address of an unknown kind
     */
    static @Nullable Path of(String source) throws IOException {
        if (source.startsWith("vfs:")) {
            return ofVirtualFile(source);
        }
        return source.startsWith("file:") ? path(source) : ofJar(source);
    }

    /** Of {@code jar:file:/shop.jar!/}, and of Open Liberty's {@code wsjar:}; {@code null} for every other text. */
    static @Nullable Path ofJar(String source) {
        int scheme = source.indexOf("jar:file:") + "jar:".length();
        boolean isJar = source.startsWith("jar:file:") || source.startsWith("wsjar:file:");
        return isJar && source.indexOf(SEPARATOR) == source.length() - SEPARATOR.length()
                ? path(source.substring(scheme, source.length() - SEPARATOR.length()))
                : null;
    }

    private static @Nullable Path path(String address) {
        try {
            return Path.of(URI.create(address));
        } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return null;
        }
    }

    /**
     * WildFly unpacks a WAR or an EAR, and shows the jars in it as folders. Such a jar lies under its own name in the unpacked folder around it,
     * which JBoss VFS tells by a public method.
     */
    private static @Nullable Path ofVirtualFile(String source) throws IOException {
        String address = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        int name = address.lastIndexOf('/') + 1;
        Path folder = physical(new URL(address.substring(0, name)));
        String decoded = URLDecoder.decode(address.substring(name).replace("+", "%2B"), StandardCharsets.UTF_8);
        Path archive = folder == null ? null : folder.resolve(decoded);
        return archive != null && Files.exists(archive) ? archive : null;
    }

    private static @Nullable Path physical(URL folder) throws IOException {
        Object file = folder.openConnection().getContent();
        try {
            return file.getClass().getMethod("getPhysicalFile").invoke(file) instanceof File found
                    ? found.toPath()
                    : null;
        } catch (ReflectiveOperationException otherKindOfFile) {
            return null;
        }
    }
}
