package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Leaf;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Dates, calendars and time zones from before {@code java.time}. */
@SuppressWarnings("JavaUtilDate") // they are arguments of others
final class CalendarEncodings {

    private CalendarEncodings() {}

    static void addTo(Map<Class<?>, Leaf> leaves) {
        leaves.put(Date.class, (value, out) -> millis(Tag.DATE, value, out));
        leaves.put(java.sql.Date.class, (value, out) -> millis(Tag.SQL_DATE, value, out));
        leaves.put(Time.class, (value, out) -> millis(Tag.SQL_TIME, value, out));
        leaves.put(Timestamp.class, CalendarEncodings::timestamp);
        LeafEncodings.putVariableLength(leaves, Calendar.class, CalendarEncodings::calendar);
        LeafEncodings.putVariableLength(leaves, TimeZone.class, CalendarEncodings::zone);
    }

    private static void millis(byte tag, Object value, KeyBuffer out) {
        out.tag(tag);
        out.bits64(((Date) value).getTime());
    }

    private static void timestamp(Object value, KeyBuffer out) {
        Timestamp timestamp = (Timestamp) value;
        millis(Tag.SQL_TIMESTAMP, timestamp, out);
        out.bits32(timestamp.getNanos());
    }

    /** A copy is asked: a calendar works out its time only when it is asked, which changes it. */
    private static void calendar(Object value, KeyBuffer out) {
        Calendar calendar = (Calendar) ((Calendar) value).clone();
        out.tag(Tag.CALENDAR);
        out.text(calendar.getCalendarType());
        out.bits64(calendar.getTimeInMillis());
        out.bits32(calendar.getFirstDayOfWeek());
        out.bits32(calendar.getMinimalDaysInFirstWeek());
        out.count(calendar.isLenient() ? 1 : 0);
        out.bits64(
                calendar instanceof GregorianCalendar gregorian
                        ? gregorian.getGregorianChange().getTime()
                        : 0);
        zone(calendar.getTimeZone(), out);
    }

    /**
     * The zones of the JDK by their id alone, so that the key is the same where the JDK knows other rules; those that somebody
     * made or changed with what they say.
     */
    private static void zone(Object value, KeyBuffer out) {
        TimeZone zone = (TimeZone) value;
        if (zone instanceof SimpleTimeZone) {
            out.tag(Tag.SIMPLE_TIME_ZONE);
            out.text(zone.toString());
        } else if (!JdkClasses.contains(zone.getClass())) {
            throw new UnsupportedKeyException("with a time zone of a class that is not the JDK's");
        } else if (zone.hasSameRules(TimeZone.getTimeZone(zone.getID()))) {
            out.tag(Tag.TIME_ZONE);
            out.text(zone.getID());
        } else {
            out.tag(Tag.CHANGED_TIME_ZONE);
            out.text(zone.getID());
            out.bits32(zone.getRawOffset());
            out.bits32(zone.getDSTSavings());
        }
    }
}
