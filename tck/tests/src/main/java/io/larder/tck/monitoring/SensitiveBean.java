package io.larder.tck.monitoring;

/** Takes sensitive arguments and values. */
interface SensitiveBean {

    Object bounded(String name, Object value);

    Object supplied(String name, Object value);

    Object recursive(String name);
}
