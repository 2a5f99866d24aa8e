package io.larder.internal.resource;

/** What is said of resources: {@code LARDER-10001} to {@code LARDER-10999}. */
final class ResourceMessages {

    /** Longer chains of causes than this are not followed: they may be circles. */
    private static final int CAUSES = 20;

    private ResourceMessages() {}

    /** The failure's own message may quote the application's data, so only its type and place are told. */
    static String releaseFailed(String cache, Class<?> resource, Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        StackTraceElement[] frames = cause.getStackTrace();
        return "LARDER-10001 " + cache + ": the release of a " + resource.getName() + " threw "
                + cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0])
                + "; it counts as released, and nothing else is held up";
    }
}
