package io.larder.internal.infinispan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Names of Infinispan caches: at most 255 bytes of UTF-8, and of this application alone, even where another application has
 * the same name and shares the cache manager.
 */
final class CacheNames {

    private static final int MAX_BYTES = 255;

    private final String prefix;

    CacheNames(String application) {
        prefix = "larder/" + application + '/';
    }

    /** The name of a cache; where that is too long, its beginning and a digest of all of it. */
    String of(String cache) {
        return shortened(literal(prefix + cache));
    }

    /** Another name for the same cache, never given out before. */
    String uniqueName(String cache) {
        return shortened(literal(prefix + UUID.randomUUID() + '/' + cache));
    }

    /** Infinispan takes a name with an asterisk for a pattern of names. */
    private static String literal(String name) {
        return name.replace("%", "%25").replace("*", "%2A");
    }

    private static String shortened(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return name;
        }
        String digest = "~" + UUID.nameUUIDFromBytes(bytes);
        int end = Math.min(name.length(), MAX_BYTES - digest.length());
        while (name.substring(0, end).getBytes(UTF_8).length > MAX_BYTES - digest.length()
                || Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + digest;
    }
}
