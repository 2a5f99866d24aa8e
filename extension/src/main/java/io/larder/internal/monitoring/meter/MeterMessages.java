package io.larder.internal.monitoring.meter;

/** What is said of registries for metrics: {@code LARDER-01360} to {@code LARDER-01369}. */
final class MeterMessages {

    private MeterMessages() {}

    static String noRegistry() {
        return "LARDER-01360 a registry for metrics is not there: neither the server nor the application has its types";
    }

    static String notRegistered(Class<?> failure) {
        return "LARDER-01361 a registry for metrics refused the caches' figures: " + failure.getName()
                + "; the caches work without it";
    }
}
