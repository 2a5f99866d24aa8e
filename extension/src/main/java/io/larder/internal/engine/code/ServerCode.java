package io.larder.internal.engine.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the code of Java and of the server from the deployment's. Only what is known for certain to be the server's is taken for
 * it: a jar taken for the deployment's by mistake costs a computation, one taken for the server's would bring old results back.
 *
 * @param places how the code sources begin
 */
public record ServerCode(List<String> places) {

    public ServerCode {
        places = List.copyOf(places);
    }

    /**
     * By the properties with which servers say where they are installed.
     *
     * @param properties as {@code System::getProperty}
     */
    public static ServerCode of(UnaryOperator<@Nullable String> properties) {
        List<String> places = new ArrayList<>(List.of("jrt:", "bundle:", "bundleresource:"));
        add(places, properties.apply("jboss.home.dir"), "modules");
        add(places, properties.apply("com.sun.aas.installRoot"), "modules", "lib");
        add(places, properties.apply("wlp.install.dir"), "lib", "dev");
        return new ServerCode(places);
    }

    private static void add(List<String> places, @Nullable String home, String... folders) {
        if (home != null) {
            for (String folder : folders) {
                String address = Path.of(home, folder)
                        .toAbsolutePath()
                        .normalize()
                        .toUri()
                        .toString();
                String bare = (address.endsWith("/") ? address : address + "/").replaceFirst("^file:/+", "file:/");
                Stream.of("", "jar:", "wsjar:").map(scheme -> scheme + bare).forEach(places::add);
            }
        }
    }

    boolean holds(String source) {
        return places.stream().anyMatch(source::startsWith);
    }
}
