package io.larder.internal.core.store;

/** Messages about values and entries of a cache. */
final class StoreMessages {

    private static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private StoreMessages() {}

    static String unreadableFile(String where, Class<?> failure) {
        return "LARDER-07041 " + where + ": reading an entry from disk threw " + failure.getName()
                + "; the entry is removed, and the method runs. Set larder.secret if others can write files.";
    }

    static String notCached(String where, String problem) {
        return "LARDER-07042 " + where + ": a value is returned without being cached, since larder.on-unserializable is"
                + " warn. Each such call runs the method; no further one is logged. " + problem;
    }

    /** @param copyNanos how long it took to copy the value, in nanoseconds */
    static String largeValue(String where, long bytes, long objects, long copyNanos) {
        long millis = copyNanos / NANOS_PER_MILLI;
        return "LARDER-07006 " + where + ": each hit copies " + bytes / BYTES_PER_MEGABYTE + " MB"
                + (objects <= 1 ? "" : " in " + objects + " objects") + ", which took "
                + (millis == 0 ? "less than 1 ms" : millis + " ms")
                + ". Use @CacheResource if no caller changes the value, use records and List.of for parts that never"
                + " change, or return less. No other value of the method is logged.";
    }

    static String listenerFailed(Class<?> failure) {
        return "LARDER-07031 removing entries threw " + failure.getName()
                + "; they are removed. The exception shows which listener failed.";
    }
}
