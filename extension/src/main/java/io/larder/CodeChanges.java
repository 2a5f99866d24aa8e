package io.larder;

import java.util.Set;

/**
 * Which caches with {@code persist = DISK} belong to other code than at the last start: the answer to "why was it computed
 * again?". What counts as code, docs/fingerprint.md says.
 *
 * @param changed names of caches that were there before, whose method reaches other code now; their entries were thrown away
 * @param added names of caches that were not there before
 * @param gone names of caches that are there no more
 */
public record CodeChanges(Set<String> changed, Set<String> added, Set<String> gone) {

    /** Copies the sets. */
    public CodeChanges {
        changed = Set.copyOf(changed);
        added = Set.copyOf(added);
        gone = Set.copyOf(gone);
    }
}
