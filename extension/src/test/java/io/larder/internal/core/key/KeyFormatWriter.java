package io.larder.internal.core.key;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The words of docs/key-format.md: tags, counts, numbers, texts. */
final class KeyFormatWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    private interface WriteAction {
        void run() throws IOException;
    }

    private KeyFormatWriter write(WriteAction write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyFormatWriter tag(int tag) {
        return write(() -> data.writeByte(tag));
    }

    KeyFormatWriter i16(int value) {
        return write(() -> data.writeShort(value));
    }

    KeyFormatWriter i32(int value) {
        return write(() -> data.writeInt(value));
    }

    KeyFormatWriter i64(long value) {
        return write(() -> data.writeLong(value));
    }

    KeyFormatWriter add(byte[] more) {
        return write(() -> data.write(more));
    }

    KeyFormatWriter count(int count) {
        return count < 128 ? tag(count) : tag(count % 128 + 128).count(count / 128);
    }

    KeyFormatWriter text(String text) {
        count(text.length());
        for (int unit : text.chars().toArray()) {
            if (unit < 0x80) {
                tag(unit);
            } else if (unit < 0x800) {
                tag(0xC0 + unit / 64).tag(0x80 + unit % 64);
            } else {
                tag(0xE0 + unit / 4096).tag(0x80 + unit / 64 % 64).tag(0x80 + unit % 64);
            }
        }
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
