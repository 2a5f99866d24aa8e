package io.larder.internal.fingerprint;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The caches whose fingerprints differ from those of the last start.
 *
 * @param changed names of caches that were there before, with another fingerprint
 * @param added names of caches that were not there before
 * @param removed names of caches that are there no more
 */
public record FingerprintChanges(SortedSet<String> changed, SortedSet<String> added, SortedSet<String> removed) {

    /**
     * @param previous by the name of the cache, of the last start
     * @param current by the name of the cache
     */
    public static FingerprintChanges between(Map<String, Fingerprint> previous, Map<String, Fingerprint> current) {
        SortedSet<String> changed = new TreeSet<>(current.keySet());
        changed.retainAll(previous.keySet());
        changed.removeIf(name -> Objects.equals(current.get(name), previous.get(name)));
        SortedSet<String> added = new TreeSet<>(current.keySet());
        added.removeAll(previous.keySet());
        SortedSet<String> removed = new TreeSet<>(previous.keySet());
        removed.removeAll(current.keySet());
        return new FingerprintChanges(changed, added, removed);
    }

    /** Whether every cache is as it was. */
    public boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
