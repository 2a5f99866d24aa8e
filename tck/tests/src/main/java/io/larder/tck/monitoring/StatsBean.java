package io.larder.tck.monitoring;

/** Methods to be counted. */
interface StatsBean {

    String value(String name, boolean fail);

    String bounded(String name);

    String concurrent(String name);

    String slow(String name);
}
