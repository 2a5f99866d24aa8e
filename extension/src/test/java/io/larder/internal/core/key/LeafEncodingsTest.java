package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where known types are not as simple as they look. */
class LeafEncodingsTest {

    @Test
    @Assertion("K3")
    void decimals_are_compared_like_big_decimal_equals() {
        assertNotEquals(TestKeys.of(new BigDecimal("1.0")), TestKeys.of(new BigDecimal("1.00")));
        assertEquals(TestKeys.of(new BigDecimal("1.0")), TestKeys.of(new BigDecimal("10").movePointLeft(1)));
    }

    @Test
    @Assertion("K3")
    void timestamp_key_includes_the_nanoseconds() {
        java.sql.Timestamp some = new java.sql.Timestamp(1000);
        java.sql.Timestamp other = new java.sql.Timestamp(1000);
        assertEquals(TestKeys.of(some), TestKeys.of(other));
        other.setNanos(1);
        assertNotEquals(TestKeys.of(some), TestKeys.of(other));
        assertNotEquals(TestKeys.of(some), TestKeys.of(new java.util.Date(1000)));
        assertNotEquals(TestKeys.of(some), TestKeys.of(new java.sql.Date(1000)));
    }

    /** A calendar completes its fields when it is asked for its time. */
    @Test
    @Assertion({"K3", "H5"})
    void key_generation_does_not_change_a_calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(Calendar.YEAR, 2026);
        TestKeys.of(calendar);
        assertFalse(calendar.isSet(Calendar.DAY_OF_WEEK));
        Calendar same = (Calendar) calendar.clone();
        assertEquals(TestKeys.of(same), TestKeys.of(calendar));
        same.setLenient(false);
        assertNotEquals(TestKeys.of(same), TestKeys.of(calendar));
    }

    @Test
    @Assertion("K3")
    void time_zones_are_compared_by_id_and_modified_ones_by_their_rules() {
        TimeZone changed = TimeZone.getTimeZone("Europe/Berlin");
        changed.setRawOffset(0);
        assertNotEquals(TestKeys.of(TimeZone.getTimeZone("Europe/Berlin")), TestKeys.of(changed));
        assertNotEquals(TestKeys.of(new SimpleTimeZone(0, "a")), TestKeys.of(new SimpleTimeZone(1, "a")));
        assertEquals(TestKeys.of(new SimpleTimeZone(1, "a")), TestKeys.of(new SimpleTimeZone(1, "a")));
    }

    @Test
    @Assertion("K3")
    void addresses_are_compared_by_bytes_and_not_by_host_name() throws Exception {
        byte[] bytes = {10, 0, 0, 1};
        assertEquals(
                TestKeys.of(InetAddress.getByAddress("one", bytes)),
                TestKeys.of(InetAddress.getByAddress("other", bytes)));
        assertEquals(
                TestKeys.of(URI.create("http://no.such.host.invalid/").toURL()),
                TestKeys.of(URI.create("http://no.such.host.invalid/").toURL()));
    }

    @Test
    @Assertion("K3")
    void buffer_key_covers_the_remaining_bytes_and_does_not_move_the_position() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);
        ByteBuffer direct = ByteBuffer.allocateDirect(2).put(0, new byte[] {2, 3});
        assertEquals(TestKeys.of(buffer), TestKeys.of(direct));
        assertEquals(1, buffer.position());
        assertNotEquals(TestKeys.of(buffer), TestKeys.of(buffer.duplicate().position(0)));
    }

    @Test
    @Assertion("K3")
    void pattern_key_includes_the_flags() {
        assertEquals(TestKeys.of(Pattern.compile("a")), TestKeys.of(Pattern.compile("a")));
        assertNotEquals(TestKeys.of(Pattern.compile("a")), TestKeys.of(Pattern.compile("a", Pattern.CASE_INSENSITIVE)));
    }

    @Test
    @Assertion("K3")
    void path_of_a_non_default_file_system_is_rejected(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("some.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path inside = zip.getPath("a");
            Files.writeString(inside, "a");
            assertThrows(UnhashableParameterException.class, () -> TestKeys.of(inside));
        }
    }

    @Test
    @Assertion("K3")
    void image_key_includes_each_pixel_at_full_depth() {
        BufferedImage some = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
        Key before = TestKeys.of(some);
        some.getRaster().setSample(39, 29, 0, 1);
        assertNotEquals(before, TestKeys.of(some));
        assertNotEquals(before, TestKeys.of(new BufferedImage(30, 40, BufferedImage.TYPE_USHORT_GRAY)));
        assertEquals(before, TestKeys.of(new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY)));
    }

    enum Kind {
        ONE,
        TWO {
            @Override
            public String toString() {
                return "ONE";
            }
        }
    }

    enum Other {
        ONE
    }

    @Test
    @Assertion("K3")
    void enums_are_compared_by_declaring_class_and_name() {
        assertNotEquals(TestKeys.of(Kind.ONE), TestKeys.of(Kind.TWO));
        assertNotEquals(TestKeys.of(Kind.ONE), TestKeys.of(Other.ONE));
        assertEquals(TestKeys.of(Kind.TWO), TestKeys.of(Kind.valueOf("TWO")));
    }

    @Test
    @Assertion({"K2", "K3"})
    void string_builders_differ_from_strings() {
        assertNotEquals(TestKeys.of(new StringBuilder("a")), TestKeys.of("a"));
        assertNotEquals(TestKeys.of(new StringBuilder("a")), TestKeys.of(new StringBuffer("a")));
        assertEquals(TestKeys.of(new StringBuilder("a")), TestKeys.of(new StringBuilder(100).append('a')));
    }
}
