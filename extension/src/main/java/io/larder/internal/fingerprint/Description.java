package io.larder.internal.fingerprint;

import io.larder.internal.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A text to be hashed. Each part is preceded by its length, so different lists of parts have different texts. */
final class Description {

    private final StringBuilder text = new StringBuilder();

    Description add(String part) {
        text.append(part.length()).append(':').append(part);
        return this;
    }

    Description add(int number) {
        text.append(number).append(';');
        return this;
    }

    /** Of the UTF-16 as it is, where it is not ASCII: a string constant may hold half a surrogate pair, which UTF-8 cannot say. */
    byte[] sha256() {
        String content = text.toString();
        byte[] ascii = content.getBytes(StandardCharsets.US_ASCII);
        if (new String(ascii, StandardCharsets.US_ASCII).equals(content)) {
            return sha256(ascii);
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * content.length());
        bytes.asCharBuffer().append(content);
        return sha256(bytes.array());
    }

    static byte[] sha256(byte[] bytes) {
        return Sha256.newDigest().digest(bytes);
    }
}
