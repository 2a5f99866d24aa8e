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
    private final Set<String> gone;

    private CodeChanges(Set<String> changed, Set<String> added, Set<String> gone) {
        this.changed = Set.copyOf(changed);
        this.added = Set.copyOf(added);
        this.gone = Set.copyOf(gone);
    }

    /**
     * Returns changes with these names of caches, for tests of an application.
     *
     * @param changed see {@link #changed}
     * @param added see {@link #added}
     * @param gone see {@link #gone}
     */
    public static CodeChanges of(Set<String> changed, Set<String> added, Set<String> gone) {
        return new CodeChanges(changed, added, gone);
    }

    /** Returns the names of caches that existed before and whose method now reaches other code. Their entries were removed. */
    public Set<String> changed() {
        return changed;
    }

    /** Returns the names of caches that did not exist before. */
    public Set<String> added() {
        return added;
    }

    /** Returns the names of caches that no longer exist. */
    public Set<String> gone() {
        return gone;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeChanges changes
                && changed.equals(changes.changed)
                && added.equals(changes.added)
                && gone.equals(changes.gone);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * changed.hashCode() + added.hashCode()) + gone.hashCode();
    }

    @Override
    public String toString() {
        return "CodeChanges[changed=" + changed + ", added=" + added + ", gone=" + gone + "]";
    }
}
