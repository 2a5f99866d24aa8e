package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.platform.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256, for checksums and for names of folders in which no user's text may appear. */
final class Digests {

    private static final int NAME_LENGTH = 16;

    private Digests() {}

    /** Of all texts, each with its length before it. */
    static byte[] of(String... texts) {
        MessageDigest digest = Sha256.newDigest();
        for (String text : texts) {
            byte[] bytes = text.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** 32 hexadecimal digits that stand for a text. */
    static String name(String text) {
        return HexFormat.of().formatHex(of(text), 0, NAME_LENGTH);
    }
}
