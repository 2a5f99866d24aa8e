package io.larder.internal.web.metrics;

/** Messages about the metrics servlet: {@code LARDER-11100} to {@code LARDER-11199}. */
final class MetricsMessages {

    private MetricsMessages() {}

    static String pathTaken(String path) {
        return "LARDER-11100 larder.metrics.path = \"" + path
                + "\" is the address of another servlet of the application; write another one";
    }

    static String noCaches() {
        return "LARDER-11101 larder.metrics.path is set, and the web application started without CDI or without Larder:"
                + " nothing is served at that address";
    }
}
