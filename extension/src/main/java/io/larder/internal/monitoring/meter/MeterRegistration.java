package io.larder.internal.monitoring.meter;

/** The application's meters in one registry. */
interface MeterRegistration {

    void add(Meter meter);

    /** Takes them out again: a server's registry outlives the application. */
    void unregister();
}
