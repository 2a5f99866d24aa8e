package io.larder.internal.cdi.runtime;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server calls the application: its name and its module's, from the naming context of Jakarta EE. */
final class ApplicationName {

    private static final String DEFAULT_NAME = "application";

    private ApplicationName() {}

    /** The same after a redeploy; where there is no naming context, a word that stands for any application. */
    static String find() {
        Set<String> names = new LinkedHashSet<>();
        find("java:app/AppName").ifPresent(names::add);
        // WildFly starts the beans of all WARs of an EAR together, in the EAR's naming context.
        find("java:module/ModuleName")
                .or(() -> ModuleIdentity.current().warName())
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
