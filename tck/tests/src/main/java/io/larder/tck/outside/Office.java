package io.larder.tck.outside;

/** Methods to be counted. */
interface Office {

    String file(String name, boolean fail);

    String small(String name);

    String busy(String name);

    String slow(String name);
}
