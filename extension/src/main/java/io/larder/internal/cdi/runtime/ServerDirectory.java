package io.larder.internal.cdi.runtime;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a server keeps data that outlives its process. */
final class ServerDirectory {

    private static final String DIRECTORY = "larder";

    private ServerDirectory() {}

    /**
     * WildFly's data directory, or that of a domain of Payara or GlassFish, else the virtual machine's temporary one.
     *
     * @param properties of the virtual machine, by name
     */
    static Path of(UnaryOperator<@Nullable String> properties) {
        return Stream.of(
                        path(properties, "jboss.server.data.dir"),
                        path(properties, "com.sun.aas.instanceRoot").map(domain -> domain.resolve("data")),
                        path(properties, "java.io.tmpdir"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Path.of("."))
                .resolve(DIRECTORY);
    }

    private static Optional<Path> path(UnaryOperator<@Nullable String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).map(Path::of);
    }
}
