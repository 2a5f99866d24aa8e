package io.larder.internal.engine.key;

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
class KnownTypesTest {

    @Test
    @Assertion("K3")
    void decimals_are_equal_as_their_equals_says() {
        assertNotEquals(Keys.of(new BigDecimal("1.0")), Keys.of(new BigDecimal("1.00")));
        assertEquals(Keys.of(new BigDecimal("1.0")), Keys.of(new BigDecimal("10").movePointLeft(1)));
    }

    @Test
    @Assertion("K3")
    void a_timestamp_counts_with_its_nanoseconds() {
        java.sql.Timestamp some = new java.sql.Timestamp(1000);
        java.sql.Timestamp other = new java.sql.Timestamp(1000);
        assertEquals(Keys.of(some), Keys.of(other));
        other.setNanos(1);
        assertNotEquals(Keys.of(some), Keys.of(other));
        assertNotEquals(Keys.of(some), Keys.of(new java.util.Date(1000)));
        assertNotEquals(Keys.of(some), Keys.of(new java.sql.Date(1000)));
    }

    /** A calendar completes its fields when it is asked for its time. */
    @Test
    @Assertion({"K3", "H5"})
    void a_calendar_is_not_completed_by_a_key() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(Calendar.YEAR, 2026);
        Keys.of(calendar);
        assertFalse(calendar.isSet(Calendar.DAY_OF_WEEK));
        Calendar same = (Calendar) calendar.clone();
        assertEquals(Keys.of(same), Keys.of(calendar));
        same.setLenient(false);
        assertNotEquals(Keys.of(same), Keys.of(calendar));
    }

    @Test
    @Assertion("K3")
    void time_zones_go_by_id_and_changed_ones_by_what_they_say() {
        TimeZone changed = TimeZone.getTimeZone("Europe/Berlin");
        changed.setRawOffset(0);
        assertNotEquals(Keys.of(TimeZone.getTimeZone("Europe/Berlin")), Keys.of(changed));
        assertNotEquals(Keys.of(new SimpleTimeZone(0, "a")), Keys.of(new SimpleTimeZone(1, "a")));
        assertEquals(Keys.of(new SimpleTimeZone(1, "a")), Keys.of(new SimpleTimeZone(1, "a")));
    }

    @Test
    @Assertion("K3")
    void addresses_go_by_their_bytes_whatever_they_are_called() throws Exception {
        byte[] bytes = {10, 0, 0, 1};
        assertEquals(
                Keys.of(InetAddress.getByAddress("one", bytes)), Keys.of(InetAddress.getByAddress("other", bytes)));
        assertEquals(
                Keys.of(URI.create("http://no.such.host.invalid/").toURL()),
                Keys.of(URI.create("http://no.such.host.invalid/").toURL()));
    }

    @Test
    @Assertion("K3")
    void of_a_buffer_the_rest_counts_and_its_position_stays() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);
        ByteBuffer direct = ByteBuffer.allocateDirect(2).put(0, new byte[] {2, 3});
        assertEquals(Keys.of(buffer), Keys.of(direct));
        assertEquals(1, buffer.position());
        assertNotEquals(Keys.of(buffer), Keys.of(buffer.duplicate().position(0)));
    }

    @Test
    @Assertion("K3")
    void a_pattern_counts_with_its_flags() {
        assertEquals(Keys.of(Pattern.compile("a")), Keys.of(Pattern.compile("a")));
        assertNotEquals(Keys.of(Pattern.compile("a")), Keys.of(Pattern.compile("a", Pattern.CASE_INSENSITIVE)));
    }

    @Test
    @Assertion("K3")
    void paths_of_another_file_system_have_no_value(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("some.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path inside = zip.getPath("a");
            Files.writeString(inside, "a");
            assertThrows(UnhashableParameterException.class, () -> Keys.of(inside));
        }
    }

    @Test
    @Assertion("K3")
    void each_pixel_of_an_image_counts_as_deep_as_it_is() {
        BufferedImage some = new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY);
        Key before = Keys.of(some);
        some.getRaster().setSample(39, 29, 0, 1);
        assertNotEquals(before, Keys.of(some));
        assertNotEquals(before, Keys.of(new BufferedImage(30, 40, BufferedImage.TYPE_USHORT_GRAY)));
        assertEquals(before, Keys.of(new BufferedImage(40, 30, BufferedImage.TYPE_USHORT_GRAY)));
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
    void enums_go_by_declaring_class_and_name() {
        assertNotEquals(Keys.of(Kind.ONE), Keys.of(Kind.TWO));
        assertNotEquals(Keys.of(Kind.ONE), Keys.of(Other.ONE));
        assertEquals(Keys.of(Kind.TWO), Keys.of(Kind.valueOf("TWO")));
    }

    @Test
    @Assertion({"K2", "K3"})
    void builders_are_no_strings() {
        assertNotEquals(Keys.of(new StringBuilder("a")), Keys.of("a"));
        assertNotEquals(Keys.of(new StringBuilder("a")), Keys.of(new StringBuffer("a")));
        assertEquals(Keys.of(new StringBuilder("a")), Keys.of(new StringBuilder(100).append('a')));
    }
}
