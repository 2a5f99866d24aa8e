package io.larder.internal.infinispan;

/** What is said of Infinispan: {@code LARDER-08001} to {@code LARDER-08999}. */
final class InfinispanMessages {

    private InfinispanMessages() {}

    static String stopped(String cache) {
        return "LARDER-08001 " + cache + ": the Infinispan that the application brought along was stopped before it;"
                + " calls go on, nothing is kept any more";
    }

    static String failed(String cache, Class<?> failure) {
        return "LARDER-08002 the Infinispan cache " + cache + " threw " + failure.getName()
                + " when an entry was written; the entry is not cached, and calls go on. Further failures are counted, not logged.";
    }
}
