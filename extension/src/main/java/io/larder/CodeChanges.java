package io.larder;

import java.util.Set;

/**
 * The caches with {@code persist = DISK} whose code differs from the last start of the application. It explains why methods run
 * again after a redeployment; {@code docs/fingerprint.md} says what counts as code.
 *
 * <p>New properties may be added.
 *
 * @since 0.1
 */
public final class CodeChanges {

    private final Set<String> changed;
    private final Set<String> added;
    private final Set<String> removed;

    private CodeChanges(Set<String> changed, Set<String> added, Set<String> removed) {
        this.changed = Set.copyOf(changed);
        this.added = Set.copyOf(added);
        this.removed = Set.copyOf(removed);
    }

    /**
     * Returns changes with these names of caches, for tests of an application.
     *
     * @param changed see {@link #changed}
     * @param added see {@link #added}
     * @param removed see {@link #removed}
     */
    public static CodeChanges of(Set<String> changed, Set<String> added, Set<String> removed) {
        return new CodeChanges(changed, added, removed);
    }

    /** Returns the names of caches that existed before and whose method now reaches other code. Their entries were removed. */
    public Set<String> changed() {
        return changed;
    }

    /** Returns the names of caches that did not exist before. */
    public Set<String> added() {
        return added;
    }

    /** Returns the names of caches of the last start that no longer exist. */
    public Set<String> removed() {
        return removed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeChanges changes
                && changed.equals(changes.changed)
                && added.equals(changes.added)
                && removed.equals(changes.removed);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * changed.hashCode() + added.hashCode()) + removed.hashCode();
    }

    @Override
    public String toString() {
        return "CodeChanges[changed=" + changed + ", added=" + added + ", removed=" + removed + "]";
    }
}
