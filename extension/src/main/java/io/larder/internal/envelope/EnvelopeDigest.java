package io.larder.internal.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.platform.Sha256;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The digest at the end of a record: SHA-256 against damage, or HMAC-SHA-256 (RFC 2104) against anybody without the secret.
 *
 * <p>Concurrency: for any number of threads.
 */
@FunctionalInterface
public interface EnvelopeDigest {

    /** Bytes of a digest. */
    int LENGTH = 32;

    /** The digest of all parts, one after the other; {@link #LENGTH} bytes. */
    byte[] of(byte[]... parts);

    /** Whether the digest of the parts is the expected one; takes the same time wherever they differ. */
    default boolean matches(byte[] expected, byte[]... parts) {
        return MessageDigest.isEqual(of(parts), expected);
    }

    /** SHA-256. */
    static EnvelopeDigest sha256() {
        return parts -> {
            MessageDigest digest = Sha256.newDigest();
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        };
    }

    /**
     * HMAC-SHA-256.
     *
     * @param secret not empty; equal on all nodes
     */
    static EnvelopeDigest hmac(String secret) {
        String algorithm = "HmacSHA256";
        SecretKeySpec key = new SecretKeySpec(secret.getBytes(UTF_8), algorithm);
        return parts -> {
            try {
                Mac mac = Mac.getInstance(algorithm);
                mac.init(key);
                for (byte[] part : parts) {
                    mac.update(part);
                }
                return mac.doFinal();
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new AssertionError("every Java platform has HmacSHA256, which takes any key", e);
            }
        };
    }
}
