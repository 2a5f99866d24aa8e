package io.larder.internal.core.load;

/** Messages about calls and entries: {@code LARDER-07001} to {@code LARDER-07999}. */
final class EntryMessages {

    private EntryMessages() {}

    static String refreshFailed(String where, Class<?> failure) {
        return "LARDER-07001 " + where + ": the refresh of a stale entry threw " + failure.getName()
                + "; the stale value is served until maxStale is over, and a refresh tried again";
    }

    static String unbounded(String where) {
        return "LARDER-07005 " + where
                + ": the cache has more than 10,000 entries, and neither maxEntries nor ttl bounds it."
                + " Write maxEntries, or ttl if results become out of date.";
    }

    static String notPublished(String where, Class<?> failure) {
        return "LARDER-07021 " + where + ": keeping a value after the commit of its transaction threw "
                + failure.getName() + "; it is not kept, the next call computes it";
    }

    static String unreadable(String where, String problem) {
        return "LARDER-07022 " + where
                + ": an entry cannot be read any more, so that its call is a miss and the entry is removed: " + problem;
    }
}
