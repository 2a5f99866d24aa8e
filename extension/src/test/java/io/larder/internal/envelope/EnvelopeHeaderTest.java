package io.larder.internal.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.envelope.CorruptEnvelopeException.Reason;
import io.larder.internal.envelope.EnvelopeHeader.Opened;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeHeaderTest {

    private static final EnvelopeDigest DIGEST = EnvelopeDigest.sha256();
    private static final Instant WRITTEN = Instant.parse("2026-01-02T03:04:05.678901234Z");
    private static final byte[] VALUE = {10, 20, 30};

    private static EnvelopeHeader envelope() {
        return new EnvelopeHeader(
                new byte[] {1},
                new byte[] {2, 2},
                new byte[] {3, 3, 3},
                WRITTEN,
                42,
                new ClearStamp(new UUID(4, 4), 5),
                List.of(new UUID(6, 6), new UUID(7, 7)),
                new byte[] {8},
                new byte[] {9, 9},
                null);
    }

    @Test
    void what_is_sealed_is_opened_again() throws IOException {
        Opened opened = EnvelopeHeader.open(envelope().seal(VALUE, 17, DIGEST), DIGEST);

        EnvelopeHeader read = opened.envelope();
        assertArrayEquals(VALUE, opened.value());
        assertEquals(17, read.value().size());
        assertArrayEquals(new byte[] {1}, read.cache());
        assertArrayEquals(new byte[] {2, 2}, read.fingerprint());
        assertArrayEquals(new byte[] {3, 3, 3}, read.key());
        assertEquals(WRITTEN, read.written());
        assertEquals(42, read.timeToLive());
        assertEquals(new ClearStamp(new UUID(4, 4), 5), read.stamp());
        assertEquals(List.of(new UUID(6, 6), new UUID(7, 7)), read.tags());
        assertArrayEquals(new byte[] {8}, read.shape());
        assertArrayEquals(new byte[] {9, 9}, read.trace());
    }

    @Test
    void what_is_absent_stays_absent() throws IOException {
        EnvelopeHeader bare = new EnvelopeHeader(
                new byte[0], new byte[0], new byte[0], Instant.MIN, null, List.of(), new byte[0], null, null);

        Opened opened = EnvelopeHeader.open(bare.seal(null, 0, DIGEST), DIGEST);

        assertNull(opened.value());
        assertNull(opened.envelope().value());
        assertNull(opened.envelope().stamp());
        assertNull(opened.envelope().trace());
        assertEquals(Instant.MIN, opened.envelope().written());
        assertEquals(-1, opened.envelope().timeToLive());
    }

    @Test
    void a_header_is_read_without_its_value_and_tells_the_length_of_both() throws IOException {
        byte[] sealed = envelope().seal(VALUE, 17, DIGEST);
        ByteArrayInputStream in = new ByteArrayInputStream(sealed);

        EnvelopeHeader.Read read = EnvelopeHeader.read(in, sealed.length, DIGEST);

        assertEquals(VALUE.length, in.available());
        assertEquals(sealed.length, read.totalLength());
        assertEquals(EnvelopeHeader.mark(Arrays.copyOf(sealed, read.length())), read.mark());
        assertTrue(EnvelopeHeader.begins(sealed));
        assertFalse(EnvelopeHeader.begins(VALUE));
    }

    @Test
    @Assertion("G14")
    void a_changed_bit_and_a_missing_or_additional_byte_are_found_wherever_they_are() {
        for (EnvelopeDigest digest : List.of(DIGEST, EnvelopeDigest.hmac("secret"))) {
            byte[] sealed = envelope().seal(VALUE, 17, digest);
            for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
                byte[] changed = sealed.clone();
                changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(changed, digest), "bit " + bit);
            }
            for (int length = 0; length < sealed.length; length++) {
                byte[] cut = Arrays.copyOf(sealed, length);
                assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(cut, digest));
            }
            byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
            assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(longer, digest));
        }
    }

    @Test
    @Assertion("G14")
    void without_the_secret_no_valid_envelope_can_be_made() {
        EnvelopeDigest digest = EnvelopeDigest.hmac("secret");

        for (EnvelopeDigest other : List.of(DIGEST, EnvelopeDigest.hmac("Secret"))) {
            byte[] forged = envelope().seal(VALUE, 17, other);
            assertEquals(
                    Reason.CHANGED,
                    assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(forged, digest))
                            .reason());
        }
    }

    @Test
    void another_format_and_what_is_no_entry_are_told_apart() {
        byte[] newer = envelope().seal(VALUE, 17, DIGEST);
        newer[11]++;

        assertEquals(
                Reason.OTHER_FORMAT,
                assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(newer, DIGEST))
                        .reason());
        assertEquals(
                Reason.NO_ENTRY,
                assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(new byte[99], DIGEST))
                        .reason());
    }

    @Test
    void lengths_that_make_no_sense_ask_for_no_memory() {
        EnvelopeHeader large = new EnvelopeHeader(
                new byte[0], new byte[0], new byte[0], WRITTEN, null, List.of(), new byte[0], null, null);
        byte[] bytes = large.bytes(DIGEST);
        byte[] content = Arrays.copyOf(bytes, bytes.length - EnvelopeDigest.LENGTH);
        content[16] = 0x7F;
        byte[] forged = Arrays.copyOf(content, bytes.length);
        System.arraycopy(DIGEST.of(content), 0, forged, content.length, EnvelopeDigest.LENGTH);

        assertThrows(CorruptEnvelopeException.class, () -> EnvelopeHeader.open(forged, DIGEST));
    }

    /** Anybody who changes one of these changes what is in stores: then the format needs another number. */
    @Test
    void bytes_are_what_they_were() {
        assertEquals(
                "6619572f5fe0e995db845094db03a4f63d69d445d5204a1f9d5519d5630afe6b",
                HexFormat.of().formatHex(DIGEST.of(envelope().seal(VALUE, 17, DIGEST))));
    }

    @Test
    void hmac_is_that_of_rfc_4231() {
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                HexFormat.of()
                        .formatHex(EnvelopeDigest.hmac("Jefe")
                                .of("what do ya want ".getBytes(), "for nothing?".getBytes())));
    }
}
