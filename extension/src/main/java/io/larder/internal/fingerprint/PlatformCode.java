package io.larder.internal.fingerprint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes the code of Java and the server from the deployment's. Only code that is certainly the server's counts
 * as such: to take a server's jar for the deployment's costs a load, while the opposite error would return outdated
 * results.
 *
 * @param sourcePrefixes how the code sources begin
 */
public record PlatformCode(List<String> sourcePrefixes) {

    public PlatformCode {
        sourcePrefixes = List.copyOf(sourcePrefixes);
    }

    /**
     * By the properties with which servers say where they are installed.
     *
     * @param properties as {@code System::getProperty}
     */
    public static PlatformCode of(UnaryOperator<@Nullable String> properties) {
        List<String> prefixes = new ArrayList<>(List.of("jrt:", "bundle:", "bundleresource:"));
        add(prefixes, properties.apply("jboss.home.dir"), "modules");
        add(prefixes, properties.apply("com.sun.aas.installRoot"), "modules", "lib");
        add(prefixes, properties.apply("wlp.install.dir"), "lib", "dev");
        return new PlatformCode(prefixes);
    }

    private static void add(List<String> prefixes, @Nullable String home, String... folders) {
        if (home != null) {
            for (String folder : folders) {
                String address = Path.of(home, folder)
                        .toAbsolutePath()
                        .normalize()
                        .toUri()
                        .toString();
                String bare = (address.endsWith("/") ? address : address + "/").replaceFirst("^file:/+", "file:/");
                Stream.of("", "jar:", "wsjar:").map(scheme -> scheme + bare).forEach(prefixes::add);
            }
        }
    }

    boolean contains(String source) {
        return sourcePrefixes.stream().anyMatch(source::startsWith);
    }
}
