package io.larder.internal.resource;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of resources: {@code LARDER-10001} to {@code LARDER-10999}. */
final class ResourceMessages {

    /** Longer chains of causes than this are not followed: they may be circles. */
    private static final int CAUSES = 20;

    /** A message names at most so many types. */
    private static final int MAX_TYPES = 5;

    private ResourceMessages() {}

    static String slowRelease(String cache, @Nullable Object resource, Duration elapsed, int queued) {
        return "LARDER-10002 " + cache + ": the release of a " + type(resource) + " has been running for "
                + elapsed.toSeconds() + " s, and " + queued + " releases wait. Bound the time that a release takes.";
    }

    /** @param resources at least one */
    static String notReleased(Collection<?> resources, Duration timeout) {
        Map<String, Long> counts = resources.stream()
                .collect(Collectors.groupingBy(ResourceMessages::type, TreeMap::new, Collectors.counting()));
        String types = counts.entrySet().stream()
                .limit(MAX_TYPES)
                .map(count -> count.getValue() + " of " + count.getKey())
                .collect(Collectors.joining(", "));
        return "LARDER-10003 the application ended, and " + resources.size() + " resources were not released within "
                + timeout.toSeconds() + " s: " + types + (counts.size() > MAX_TYPES ? ", and others" : "")
                + ". Bound the time that a release takes.";
    }

    private static String type(@Nullable Object resource) {
        return resource == null ? "null" : resource.getClass().getName();
    }

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
