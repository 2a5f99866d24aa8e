package io.larder.internal.cdi.runtime;

import java.util.Collection;

/** What is said of a running application: {@code LARDER-01300} to {@code LARDER-01399}. */
final class ApplicationMessages {

    private ApplicationMessages() {}

    static String observerFailed(String event, Class<?> failure) {
        return "LARDER-01301 an observer of " + event + " threw " + failure.getName()
                + "; the call goes on, let observers handle their own failures";
    }

    static String constructorFailed(Class<?> type, Class<?> failure) {
        return "LARDER-01302 " + type.getName() + ": its constructor threw " + failure.getName()
                + "; let it come to an end, or make the class a bean";
    }

    static String noSession() {
        return "LARDER-01305 a cache with scope = SESSION was called where no session can be begun any more;"
                + " call it before the response is committed";
    }

    static String noSessionContext() {
        return "LARDER-01310 a cache with scope = SESSION was called in a thread that has no session, such as one that no HTTP request"
                + " uses; call it in a request, or write scope = APPLICATION";
    }

    static String codeChanged(Collection<String> caches) {
        return "LARDER-01306 the code inside these cached methods is another than at the last start, what was saved of them"
                + " is thrown away: " + String.join("; ", caches);
    }

    static String noTransactions() {
        return "LARDER-01307 the server has no Jakarta Transactions; larder.transactions means nothing here";
    }

    static String noDirectory() {
        return "LARDER-01308 persist = DISK: this server has no data directory that outlives it, so that entries are kept in memory"
                + " only; set larder.directory to a folder of the application's own";
    }

    static String noInfinispan(String missing) {
        return "LARDER-01309 Infinispan cannot start here (" + missing
                + "); entries are kept in a map in memory, which holds and does the same";
    }

    static String closeFailed(Class<?> component) {
        return "LARDER-01303 " + component.getSimpleName()
                + ": could not be ended; the rest of the application's caches was";
    }

    static String sweepFailed(Class<?> failure) {
        return "LARDER-01304 freeing expired entries threw " + failure.getName() + "; it is tried again in a second";
    }
}
