package io.larder.internal.engine.code;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which caches belong to other code than before: the answer to "why was it computed again?".
 *
 * @param changed names of caches that were there before, with another fingerprint
 * @param added names of caches that were not there before
 * @param gone names of caches that are there no more
 */
public record FingerprintChanges(SortedSet<String> changed, SortedSet<String> added, SortedSet<String> gone) {

    /**
     * @param before by the name of the cache, of the last start
     * @param now by the name of the cache
     */
    public static FingerprintChanges between(Map<String, Fingerprint> before, Map<String, Fingerprint> now) {
        SortedSet<String> changed = new TreeSet<>(now.keySet());
        changed.retainAll(before.keySet());
        changed.removeIf(name -> Objects.equals(now.get(name), before.get(name)));
        SortedSet<String> added = new TreeSet<>(now.keySet());
        added.removeAll(before.keySet());
        SortedSet<String> gone = new TreeSet<>(before.keySet());
        gone.removeAll(now.keySet());
        return new FingerprintChanges(changed, added, gone);
    }

    /** Whether every cache is as it was. */
    public boolean isEmpty() {
        return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
    }
}
