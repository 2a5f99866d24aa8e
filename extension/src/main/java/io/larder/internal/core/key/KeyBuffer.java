package io.larder.internal.core.key;

import io.larder.internal.platform.Sha256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one key in the making. A value of any size is written in a span; a span that gets longer than {@link #INLINE}
 * bytes is replaced by its digest when it closes. So no value takes more than {@code INLINE} bytes in the one that holds it, and
 * what is met again need not be written again. Long spans run through their digest piece by piece.
 */
final class KeyBuffer {

    /** Most bytes of a span that stay as they are inside another. */
    static final int INLINE = 256;

    /** From how many pending bytes on a span is passed on to its digest; also the most that {@link #reserve} may be asked for. */
    static final int CHUNK = 4096;

    /** Most values that are written in one go. */
    static final int BLOCK = 512;

    /** Up to here a text's length takes one byte, and all of it less than {@link #INLINE}. */
    private static final int SHORT_TEXT = 80;

    private static final int LARGE_SPAN = 2048;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte[] EMPTY = {};
    private static final int[] NO_STARTS = {};
    private static final @Nullable MessageDigest[] NO_STREAMS = {};

    private byte[] buffer = new byte[112];
    private int end;

    private int start;
    private boolean buffering;
    private @Nullable MessageDigest stream;

    private @Nullable MessageDigest spare;
    private int[] outerStarts = NO_STARTS;
    private @Nullable MessageDigest[] outerStreams = NO_STREAMS;
    private int depth;
    private byte[] lastFold = EMPTY;
    private boolean lastSpanLarge;

    /** Begins the encoding of a value of any size. */
    void open() {
        if (depth == outerStarts.length) {
            outerStarts = Arrays.copyOf(outerStarts, Math.max(16, 2 * depth));
            outerStreams = Arrays.copyOf(outerStreams, outerStarts.length);
        }
        outerStarts[depth] = buffering ? ~start : start;
        outerStreams[depth++] = stream;
        start = end;
        buffering = false;
        stream = null;
    }

    /**
     * Ends what {@link #open} began.
     *
     * @return whether it was folded; then {@link #lastFold} is its digest
     */
    boolean close() {
        lastSpanLarge = stream != null || end - start > LARGE_SPAN;
        byte[] digest = stream != null || end - start > INLINE ? digest() : null;
        if (digest != null) {
            end = start;
        }
        int outer = outerStarts[--depth];
        buffering = outer < 0;
        start = buffering ? ~outer : outer;
        stream = outerStreams[depth];
        outerStreams[depth] = null;
        if (digest == null) {
            return false;
        }
        lastFold = digest;
        fold(digest);
        return true;
    }

    byte[] lastFold() {
        return lastFold;
    }

    /** Whether the span that closed last was so long that it is worth a look-up before it is written again. */
    boolean isLastSpanLarge() {
        return lastSpanLarge;
    }

    /** Writes a value that was folded before. */
    void fold(byte[] digest) {
        reserve(1 + digest.length);
        buffer[end++] = Tag.FOLDED;
        System.arraycopy(digest, 0, buffer, end, digest.length);
        end += digest.length;
    }

    /** The key of all that was written; nothing may be open. */
    Key key() {
        return stream == null && end <= Key.MAX_EXACT_LENGTH
                ? Key.of(Arrays.copyOf(buffer, end))
                : Key.folded(digest());
    }

    /** The digest of all that was written; nothing may be open. */
    byte[] sha256() {
        return digest();
    }

    /** The digest of all that was written since the last {@link #open}. */
    private byte[] digest() {
        MessageDigest digest = stream;
        if (digest == null) {
            digest = spare != null ? spare : Sha256.newDigest();
        }
        digest.update(buffer, start, end - start);
        spare = digest;
        return digest.digest();
    }

    /** Keeps what comes from here on in the buffer, so that it can be put in order. */
    int startUnordered() {
        buffering = true;
        return end;
    }

    /**
     * Puts in order what was written since {@link #startUnordered}.
     *
     * @param segments where each part of it ends
     * @return which part stands where now
     */
    SortedSegments finishUnordered(int from, SortedSegments segments) {
        byte[] unordered = Arrays.copyOfRange(buffer, from, end);
        end = from;
        buffering = false;
        segments.sort(unordered, from);
        for (int i = 0; i < segments.size(); i++) {
            bytes(unordered, segments.from(i), segments.to(i));
        }
        return segments;
    }

    int end() {
        return end;
    }

    /** Makes room for so many bytes, at most {@link #CHUNK}. */
    private void reserve(int bytes) {
        if (bytes > buffer.length - end) {
            grow(bytes);
        }
    }

    private void grow(int bytes) {
        if (!buffering && end - start >= CHUNK) {
            flush();
        }
        if (bytes > buffer.length - end) {
            if (buffer.length > Integer.MAX_VALUE - 2 * CHUNK - buffer.length) {
                throw new GraphEncoder.KeyTooLargeException();
            }
            int factor = buffer.length < CHUNK ? 4 : 2;
            buffer = Arrays.copyOf(buffer, Math.max(factor * buffer.length, end + bytes));
        }
    }

    private MessageDigest flush() {
        MessageDigest digest = stream;
        if (digest == null) {
            digest = spare != null ? spare : Sha256.newDigest();
            spare = null;
            stream = digest;
        }
        digest.update(buffer, start, end - start);
        end = start;
        return digest;
    }

    void tag(byte tag) {
        reserve(1);
        buffer[end++] = tag;
    }

    void bits16(int value) {
        reserve(2);
        buffer[end++] = (byte) (value >> 8);
        buffer[end++] = (byte) value;
    }

    void bits32(int value) {
        reserve(4);
        INTS.set(buffer, end, value);
        end += 4;
    }

    void bits64(long value) {
        reserve(8);
        LONGS.set(buffer, end, value);
        end += 8;
    }

    /** At most {@link #BLOCK} of them. */
    void bits32(int[] values, int from, int to) {
        reserve(4 * (to - from));
        byte[] target = buffer;
        int at = end;
        for (int i = from; i < to; i++, at += 4) {
            INTS.set(target, at, values[i]);
        }
        end = at;
    }

    /** At most {@link #BLOCK} of them. */
    void bits64(long[] values, int from, int to) {
        reserve(8 * (to - from));
        byte[] target = buffer;
        int at = end;
        for (int i = from; i < to; i++, at += 8) {
            LONGS.set(target, at, values[i]);
        }
        end = at;
    }

    /** A number that is not negative, seven bits a byte, the lowest first, the high bit set on all but the last. */
    void count(int value) {
        reserve(5);
        int rest = value;
        while (rest >= 0x80) {
            buffer[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[end++] = (byte) rest;
    }

    void bytes(byte[] source, int from, int to) {
        int length = to - from;
        if (length > CHUNK && !buffering) {
            flush().update(source, from, length);
        } else {
            for (int at = from; at < to; at += CHUNK) {
                int chunkLength = Math.min(CHUNK, to - at);
                reserve(chunkLength);
                System.arraycopy(source, at, buffer, end, chunkLength);
                end += chunkLength;
            }
        }
    }

    void bytes(byte[] source) {
        bytes(source, 0, source.length);
    }

    /** The count of UTF-16 units and the units, each in one to three bytes, as in UTF-8 (surrogates one by one). */
    void text(String text) {
        if (text.length() <= SHORT_TEXT) {
            reserve(2 + 3 * text.length());
            shortText(text);
        } else {
            count(text.length());
            longText(text);
        }
    }

    /** A value that is a text. */
    void text(byte tag, String text) {
        if (text.length() <= SHORT_TEXT) {
            reserve(2 + 3 * text.length());
            buffer[end++] = tag;
            shortText(text);
        } else {
            open();
            tag(tag);
            count(text.length());
            longText(text);
            close();
        }
    }

    private void shortText(String text) {
        buffer[end] = (byte) text.length();
        end = Utf16Units.write(text, buffer, end + 1);
    }

    private void longText(String text) {
        char[] chunk = new char[Math.min(text.length(), CHUNK / 4)];
        for (int from = 0; from < text.length(); from += chunk.length) {
            int length = Math.min(chunk.length, text.length() - from);
            text.getChars(from, from + length, chunk, 0);
            units(chunk, 0, length);
        }
    }

    /** Units without their count, at most a quarter of {@link #CHUNK}. */
    void units(char[] units, int from, int to) {
        reserve(3 * (to - from));
        end = Utf16Units.write(units, from, to, buffer, end);
    }
}
