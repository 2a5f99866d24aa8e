package io.larder;

/**
 * Whether entries survive the application. New modes may be added.
 *
 * @since 0.1
 */
public enum PersistenceMode {
    /** Entries are in memory only. */
    NONE,

    /** Entries survive a restart and a redeployment. */
    DISK
}
