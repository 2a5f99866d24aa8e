package io.larder.internal.infinispan;

/** What is said of Infinispan: {@code LARDER-08001} to {@code LARDER-08999}. */
final class InfinispanMessages {

    private InfinispanMessages() {}

    static String stopped(String cache) {
        return "LARDER-08001 " + cache + ": the Infinispan that the application brought along was stopped before it;"
                + " calls go on, nothing is kept any more";
    }
}
