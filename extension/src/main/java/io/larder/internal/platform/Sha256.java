package io.larder.internal.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of keys, fingerprints and files. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest, for one thread. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
