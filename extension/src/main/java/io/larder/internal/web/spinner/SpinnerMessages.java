package io.larder.internal.web.spinner;

/** What is said of the stream of events: {@code LARDER-11001} to {@code LARDER-11099}. */
final class SpinnerMessages {

    private SpinnerMessages() {}

    static String noCaches() {
        return "LARDER-11002 the web application has no CDI container, or Larder did not start in it:"
                + " <larder-spinner> stays empty";
    }

    static String notAsynchronous(String path) {
        return "LARDER-11001 " + path
                + ": a filter or servlet before the stream of events does not support asynchronous requests,"
                + " so that <larder-spinner> stays empty; declare that filter with async-supported = true";
    }
}
