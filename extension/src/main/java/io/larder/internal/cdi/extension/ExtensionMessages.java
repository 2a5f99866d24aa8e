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

    static IllegalStateException notRunning() {
        return new IllegalStateException(
                "LARDER-01101 the caches are there from AfterDeploymentValidation until BeforeShutdown; call them in between");
    }
}
