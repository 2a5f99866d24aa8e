package io.larder.tck.singleflight;

/** Methods that wait at a gate, fail, or call other cached methods. */
interface SingleFlightBean {

    LoadedValue contended(String name);

    LoadedValue load(String name);

    /** Fails when it runs for the first time. */
    LoadedValue failFirst(String name);

    /** Calls itself with its own key. */
    LoadedValue recursive(String name);

    /** Calls itself with other arguments. */
    int countdown(String name, int number);

    /** Waits at a gate, then calls itself with the other key if this is its first load. */
    LoadedValue loadOther(String name, String other);

    String requestAndThread(String name);
}
