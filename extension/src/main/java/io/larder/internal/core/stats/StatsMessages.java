package io.larder.internal.core.stats;

import io.larder.CacheMiss;

/** Messages about statistics: {@code LARDER-07051} to {@code LARDER-07099}. */
final class StatsMessages {

    private StatsMessages() {}

    static String miss(CacheMiss miss) {
        return "LARDER-07051 " + miss.cache() + ": miss, " + miss.reason()
                + miss.detail().map(detail -> " (" + detail + ")").orElse("") + ". The method runs.";
    }
}
