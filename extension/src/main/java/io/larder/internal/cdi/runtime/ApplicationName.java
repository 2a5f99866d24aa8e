package io.larder.internal.cdi.runtime;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What the server calls the application: its name and its module's, from the naming context of Jakarta EE; where there is none, the
 * name of its web application.
 */
final class ApplicationName {

    private static final String DEFAULT_NAME = "application";

    private ApplicationName() {}

    /**
     * The same after a redeploy; where the server has no name for it, a word that stands for any application.
     *
     * @param loader the application's class loader
     */
    static String find(ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        find("java:app/AppName").ifPresent(names::add);
        // WildFly starts the beans of all WARs of an EAR together, in the EAR's naming context.
        find("java:module/ModuleName")
                .or(() -> ModuleIdentity.current().warName())
                .or(() -> names.isEmpty() ? WebApplicationName.of(loader) : Optional.empty())
                .or(() -> names.isEmpty() ? ModuleIdentity.current().directoryName() : Optional.empty())
                .ifPresent(names::add);
        return names.isEmpty() ? DEFAULT_NAME : String.join("/", names);
    }

    @SuppressWarnings("BanJNDI") // Two names that Jakarta EE itself binds.
    private static Optional<String> find(String name) {
        try {
            return Optional.ofNullable(InitialContext.doLookup(name)).map(Object::toString);
        } catch (NamingException e) {
            return Optional.empty();
        }
    }
}
