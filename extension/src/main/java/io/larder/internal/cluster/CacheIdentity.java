package io.larder.internal.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * One cache as the shared store sees it. Entries belong to a version of it, so that two versions of an application that run at once
 * never read each other's; clears reach all versions, by the name.
 *
 * @param name of the cache, for messages
 * @param cache stands for the name in the clear clock
 * @param prefix what the keys of its entries begin with: {@value #PREFIX} bytes that differ between any two versions
 * @param signature stands for the parameter list and the format of keys: versions that share it have equal keys for equal arguments
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
public record CacheIdentity(String name, long cache, byte[] prefix, long signature) {

    /** Bytes of a prefix. */
    static final int PREFIX = 16;

    /**
     * What all caches of an application have in common.
     *
     * @param namespace separates deployments on one store, empty for none
     */
    public record Application(String namespace, String name) {

        /** The key of a record that belongs to the application as a whole, in all its versions. */
        byte[] storeKey(String record) {
            return Arrays.copyOf(digest("application", namespace, name, record), PREFIX);
        }
    }

    /**
     * A version of a cache.
     *
     * @param version everything on which its entries rely: the fingerprint, the formats of entries and values, the version of Larder
     * @param parameters the types of the counted parameters and the format of keys, in order
     */
    public static CacheIdentity of(
            Application application, String name, List<String> version, List<String> parameters) {
        byte[] prefix = digest(
                "entries",
                application.namespace,
                application.name,
                name,
                String.join("\n", version),
                String.join("\n", parameters));
        return new CacheIdentity(
                name,
                first(digest("cache", name)),
                Arrays.copyOf(prefix, PREFIX),
                first(digest("parameters", String.join("\n", parameters))));
    }

    /** Stands for this version in the clear clock. */
    long version() {
        return first(prefix);
    }

    /** The key of an entry in the store. */
    byte[] storeKey(byte[] key) {
        byte[] all = Arrays.copyOf(prefix, PREFIX + key.length);
        System.arraycopy(key, 0, all, PREFIX, key.length);
        return all;
    }

    private static long first(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    /** SHA-256 of all texts, each with its length before it. */
    private static byte[] digest(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : texts) {
                byte[] encoded = text.getBytes(UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            return Sha256.newDigest().digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError("an array takes everything", e);
        }
    }
}
