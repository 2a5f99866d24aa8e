package io.larder.internal.cdi.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a server keeps data that outlives its process, as its system properties tell. */
final class ServerDirectory {

    private static final String FOLDER = "larder";

    private ServerDirectory() {}

    /**
     * The data directory of WildFly, of a domain of Payara or GlassFish, of a server of Open Liberty, of TomEE, Tomcat or Jetty.
     *
     * @param properties of the virtual machine, by name
     * @return none where no server is known, or where it runs in a directory that ends with it: Payara Micro and embedded servers
     *     make one below the temporary directory at each start
     */
    static Optional<Path> of(UnaryOperator<@Nullable String> properties) {
        Optional<Path> temporary = found(properties, "java.io.tmpdir").map(ServerDirectory::real);
        return Stream.of(
                        found(properties, "jboss.server.data.dir"),
                        found(properties, "com.sun.aas.instanceRoot").map(domain -> domain.resolve("data")),
                        found(properties, "wlp.install.dir").flatMap(any -> found(properties, "server.output.dir")),
                        found(properties, "catalina.base").map(base -> base.resolve("data")),
                        found(properties, "jetty.base").map(base -> base.resolve("data")))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(data -> temporary.filter(real(data)::startsWith).isEmpty())
                .map(data -> data.resolve(FOLDER));
    }

    private static Optional<Path> found(UnaryOperator<@Nullable String> properties, String name) {
        return Optional.ofNullable(properties.apply(name))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }

    /** Of a directory that is not there yet, that of the nearest one above it. */
    private static Path real(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
