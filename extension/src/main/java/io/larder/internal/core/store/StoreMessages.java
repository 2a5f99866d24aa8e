package io.larder.internal.core.store;

/** Messages about values and entries of a cache. */
final class StoreMessages {

    private StoreMessages() {}

    static String unreadableFile(String where, Class<?> failure) {
        return "LARDER-07041 " + where + ": reading an entry from disk threw " + failure.getName()
                + "; the entry is removed, and the method runs. Set larder.secret if others can write files.";
    }

    static String notCached(String where, String problem) {
        return "LARDER-07042 " + where + ": a value is returned without being cached, since larder.on-unserializable is"
                + " warn. Each such call runs the method; no further one is logged. " + problem;
    }

    static String listenerFailed(Class<?> failure) {
        return "LARDER-07031 removing entries threw " + failure.getName()
                + "; they are removed. The exception shows which listener failed.";
    }
}
