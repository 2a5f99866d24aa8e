package io.larder.internal.cdi.extension;

import java.util.Locale;

/** What the extension says: {@code LARDER-01100} to {@code LARDER-01199}. */
final class ExtensionMessages {

    private ExtensionMessages() {}

    static String started(long data, long resources, String store) {
        return String.format(
                Locale.ROOT,
                "LARDER-01100 %d %s, %d %s, kept in %s",
                data,
                data == 1 ? "data cache" : "data caches",
                resources,
                resources == 1 ? "resource cache" : "resource caches",
                store);
    }

    static String noPortableExtensions() {
        return "LARDER-01102 this container has no portable CDI extensions, as Quarkus, and Larder would cache nothing;"
                + " remove Larder from its dependencies, or deploy to a server of Jakarta EE 10 or later";
    }

    static String olderContainer() {
        return "LARDER-01103 this container has a CDI version before 4.0; Larder needs CDI 4.0, as in Jakarta EE 10:"
                + " deploy to a server of Jakarta EE 10 or later";
    }

    static IllegalStateException notRunning() {
        return new IllegalStateException(
                "LARDER-01101 the caches are there from AfterDeploymentValidation until BeforeShutdown; call them in between");
    }
}
