package io.larder;

/** Whether entries survive the application. */
public enum Persistence {
    /** In memory only. */
    NONE,

    /** Entries survive a restart and a redeploy. */
    DISK
}
