package io.larder.internal.monitoring.jmx;

/** What keeps the entries of an application. */
public interface StoreMXBean {

    /** How often it failed to keep, read or remove something; the calls went on. */
    long getFailures();
}
