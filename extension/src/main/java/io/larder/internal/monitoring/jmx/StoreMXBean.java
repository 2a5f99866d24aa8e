package io.larder.internal.monitoring.jmx;

/** The store of an application's entries. */
public interface StoreMXBean {

    /** How often it failed to keep, read or remove something; the calls went on. */
    long getFailures();
}
