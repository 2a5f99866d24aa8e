package io.larder.internal.fingerprint;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 of code, or of the shape of values. Equal code has the same fingerprint in every process and on every Java
 * version.
 *
 * @param text 64 hexadecimal digits in lower case
 */
public record Fingerprint(String text) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("no fingerprint: it has 64 hexadecimal digits in lower case");
        }
    }

    static Fingerprint of(byte[] sha256) {
        return new Fingerprint(HexFormat.of().formatHex(sha256));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
