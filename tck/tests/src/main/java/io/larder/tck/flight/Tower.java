package io.larder.tck.flight;

/** Methods that are held, fail, or ask for others. */
interface Tower {

    Landing crowded(String name);

    Landing land(String name);

    /** Fails when it runs for the first time. */
    Landing crash(String name);

    /** Asks for its own key. */
    Landing circle(String name);

    /** Asks for itself with other arguments. */
    int countdown(String name, int number);

    /** Is held, then asks for another, if this is its first run. */
    Landing via(String name, String other);

    String whereabouts(String name);
}
