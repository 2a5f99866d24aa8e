package io.larder.internal.fingerprint;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The jars and folders of libraries, each by the checksums of everything in it: what a called class does may depend on all of that. What
 * a build notes down about itself does not count, so that the same sources built twice are the same library.
 */
final class LibraryArchives {

    private static final Pattern BUILD_NOTES =
            Pattern.compile("META-INF/(MANIFEST\\.MF|INDEX\\.LIST|maven/.*|[^/]*\\.(SF|RSA|DSA|EC))");

    private final ClassFileLocator files;
    private final Map<String, String> digests = new HashMap<>();

    LibraryArchives(ClassFileLocator files) {
        this.files = files;
    }

    /**
     * The digest of a jar or folder.
     *
     * @return {@code null} where it is not known what lies there
     */
    @Nullable
    String digest(String source) {
        String found = digests.computeIfAbsent(source, this::compute);
        return found.isEmpty() ? null : found;
    }

    private String compute(String source) {
        try {
            Map<String, Long> checksums = files.checksums(source);
            if (checksums != null) {
                Description description = new Description();
                new TreeMap<>(checksums).forEach((name, checksum) -> {
                    if (!BUILD_NOTES.matcher(name).matches()) {
                        description.add(name).add(Long.toHexString(checksum));
                    }
                });
                return HexFormat.of().formatHex(description.sha256());
            }
        } catch (IOException failure) {
            FingerprintMessages.unreadableArchive(source, failure);
        }
        return "";
    }
}
