package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Leaf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.JapaneseEra;
import java.time.temporal.TemporalUnit;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** The types of {@code java.time}, with other calendars than the ISO one and the rules of weeks and zones; and those from before it. */
@SuppressWarnings("JavaUtilDate") // they are arguments of others
final class TimeEncodings {

    private TimeEncodings() {}

    static void addTo(Map<Class<?>, Leaf> leaves) {
        leaves.put(Instant.class, TimeEncodings::instant);
        leaves.put(Duration.class, TimeEncodings::duration);
        leaves.put(LocalDate.class, TimeEncodings::localDate);
        leaves.put(LocalTime.class, TimeEncodings::localTime);
        leaves.put(LocalDateTime.class, TimeEncodings::localDateTime);
        leaves.put(OffsetTime.class, TimeEncodings::offsetTime);
        leaves.put(OffsetDateTime.class, TimeEncodings::offsetDateTime);
        leaves.put(Period.class, TimeEncodings::period);
        leaves.put(Year.class, TimeEncodings::year);
        leaves.put(YearMonth.class, TimeEncodings::yearMonth);
        leaves.put(MonthDay.class, TimeEncodings::monthDay);
        LeafEncodings.putVariableLength(leaves, ZonedDateTime.class, TimeEncodings::zonedDateTime);
        LeafEncodings.putVariableLength(leaves, ZoneId.class, TimeEncodings::zone);
        addCalendars(leaves);
        addChronologies(leaves);
    }

    static void instant(Object value, KeyBuffer out) {
        Instant instant = (Instant) value;
        out.tag(Tag.INSTANT);
        out.bits64(instant.getEpochSecond());
        out.bits32(instant.getNano());
    }

    static void duration(Object value, KeyBuffer out) {
        Duration duration = (Duration) value;
        out.tag(Tag.DURATION);
        out.bits64(duration.getSeconds());
        out.bits32(duration.getNano());
    }

    static void localDate(Object value, KeyBuffer out) {
        out.tag(Tag.LOCAL_DATE);
        out.bits64(((LocalDate) value).toEpochDay());
    }

    static void localTime(Object value, KeyBuffer out) {
        out.tag(Tag.LOCAL_TIME);
        out.bits64(((LocalTime) value).toNanoOfDay());
    }

    static void localDateTime(Object value, KeyBuffer out) {
        out.tag(Tag.LOCAL_DATE_TIME);
        dateTime((LocalDateTime) value, out);
    }

    static void offsetTime(Object value, KeyBuffer out) {
        OffsetTime time = (OffsetTime) value;
        out.tag(Tag.OFFSET_TIME);
        out.bits64(time.toLocalTime().toNanoOfDay());
        offset(time.getOffset(), out);
    }

    static void offsetDateTime(Object value, KeyBuffer out) {
        OffsetDateTime time = (OffsetDateTime) value;
        out.tag(Tag.OFFSET_DATE_TIME);
        dateTime(time.toLocalDateTime(), out);
        offset(time.getOffset(), out);
    }

    static void zonedDateTime(Object value, KeyBuffer out) {
        ZonedDateTime time = (ZonedDateTime) value;
        out.tag(Tag.ZONED_DATE_TIME);
        dateTime(time.toLocalDateTime(), out);
        offset(time.getOffset(), out);
        zone(time.getZone(), out);
    }

    static void period(Object value, KeyBuffer out) {
        Period period = (Period) value;
        out.tag(Tag.PERIOD);
        out.bits32(period.getYears());
        out.bits32(period.getMonths());
        out.bits32(period.getDays());
    }

    static void year(Object value, KeyBuffer out) {
        out.tag(Tag.YEAR);
        out.bits32(((Year) value).getValue());
    }

    static void yearMonth(Object value, KeyBuffer out) {
        YearMonth month = (YearMonth) value;
        out.tag(Tag.YEAR_MONTH);
        out.bits32(month.getYear());
        out.bits32(month.getMonthValue());
    }

    static void monthDay(Object value, KeyBuffer out) {
        MonthDay day = (MonthDay) value;
        out.tag(Tag.MONTH_DAY);
        out.bits32(day.getMonthValue());
        out.bits32(day.getDayOfMonth());
    }

    /** A value of its own, or the last part of one. An offset is no region, though both can be called {@code Z}. */
    static void zone(Object value, KeyBuffer out) {
        if (value instanceof ZoneOffset offset) {
            out.tag(Tag.ZONE_OFFSET);
            offset(offset, out);
        } else {
            out.tag(Tag.ZONE_REGION);
            out.text(((ZoneId) value).getId());
        }
    }

    static void dateTime(LocalDateTime value, KeyBuffer out) {
        out.bits64(value.toLocalDate().toEpochDay());
        out.bits64(value.toLocalTime().toNanoOfDay());
    }

    static void offset(ZoneOffset value, KeyBuffer out) {
        out.bits32(value.getTotalSeconds());
    }

    private static void addCalendars(Map<Class<?>, Leaf> leaves) {
        leaves.put(Date.class, (value, out) -> millis(Tag.DATE, value, out));
        leaves.put(java.sql.Date.class, (value, out) -> millis(Tag.SQL_DATE, value, out));
        leaves.put(Time.class, (value, out) -> millis(Tag.SQL_TIME, value, out));
        leaves.put(Timestamp.class, TimeEncodings::timestamp);
        LeafEncodings.putVariableLength(leaves, Calendar.class, TimeEncodings::calendar);
        LeafEncodings.putVariableLength(leaves, TimeZone.class, TimeEncodings::timeZone);
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
        timeZone(calendar.getTimeZone(), out);
    }

    /**
     * The zones of the JDK by their id alone, so that the key is the same where the JDK knows other rules; those that somebody
     * made or changed with what they say.
     */
    private static void timeZone(Object value, KeyBuffer out) {
        TimeZone zone = (TimeZone) value;
        if (zone instanceof SimpleTimeZone) {
            out.tag(Tag.SIMPLE_TIME_ZONE);
            out.text(zone.toString());
        } else if (!JdkClasses.contains(zone.getClass())) {
            throw new GraphEncoder.UnsupportedKeyException("with a time zone of a class that is not the JDK's");
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

    private static void addChronologies(Map<Class<?>, Leaf> leaves) {
        LeafEncodings.putVariableLength(leaves, ChronoLocalDate.class, TimeEncodings::chronoDate);
        LeafEncodings.putVariableLength(leaves, ChronoLocalDateTime.class, TimeEncodings::chronoDateTime);
        LeafEncodings.putVariableLength(leaves, ChronoZonedDateTime.class, TimeEncodings::chronoZonedDateTime);
        LeafEncodings.putVariableLength(leaves, ChronoPeriod.class, TimeEncodings::chronoPeriod);
        LeafEncodings.putVariableLength(
                leaves,
                Chronology.class,
                (value, out) -> TextEncodings.text(Tag.CHRONOLOGY, ((Chronology) value).getId(), out));
        leaves.put(JapaneseEra.class, (value, out) -> {
            out.tag(Tag.JAPANESE_ERA);
            out.bits32(((JapaneseEra) value).getValue());
        });
        leaves.put(ValueRange.class, TimeEncodings::range);
        leaves.put(WeekFields.class, TimeEncodings::week);
        LeafEncodings.putVariableLength(leaves, ZoneRules.class, TimeEncodings::rules);
        leaves.put(ZoneOffsetTransition.class, TimeEncodings::transition);
        leaves.put(ZoneOffsetTransitionRule.class, TimeEncodings::transitionRule);
    }

    private static void chronoDate(Object value, KeyBuffer out) {
        ChronoLocalDate date = (ChronoLocalDate) value;
        out.tag(Tag.CHRONO_DATE);
        out.text(date.getChronology().getId());
        out.bits64(date.toEpochDay());
    }

    private static void chronoDateTime(Object value, KeyBuffer out) {
        out.tag(Tag.CHRONO_DATE_TIME);
        chronoDateTime((ChronoLocalDateTime<?>) value, out);
    }

    private static void chronoDateTime(ChronoLocalDateTime<?> value, KeyBuffer out) {
        out.text(value.getChronology().getId());
        out.bits64(value.toLocalDate().toEpochDay());
        out.bits64(value.toLocalTime().toNanoOfDay());
    }

    private static void chronoZonedDateTime(Object value, KeyBuffer out) {
        ChronoZonedDateTime<?> time = (ChronoZonedDateTime<?>) value;
        out.tag(Tag.CHRONO_ZONED_DATE_TIME);
        chronoDateTime(time.toLocalDateTime(), out);
        offset(time.getOffset(), out);
        zone(time.getZone(), out);
    }

    private static void chronoPeriod(Object value, KeyBuffer out) {
        ChronoPeriod period = (ChronoPeriod) value;
        List<TemporalUnit> units = period.getUnits();
        out.tag(Tag.CHRONO_PERIOD);
        out.text(period.getChronology().getId());
        out.count(units.size());
        for (TemporalUnit unit : units) {
            out.bits64(period.get(unit));
        }
    }

    private static void range(Object value, KeyBuffer out) {
        ValueRange range = (ValueRange) value;
        out.tag(Tag.VALUE_RANGE);
        out.bits64(range.getMinimum());
        out.bits64(range.getLargestMinimum());
        out.bits64(range.getSmallestMaximum());
        out.bits64(range.getMaximum());
    }

    private static void week(Object value, KeyBuffer out) {
        WeekFields week = (WeekFields) value;
        out.tag(Tag.WEEK_FIELDS);
        out.bits32(week.getFirstDayOfWeek().getValue());
        out.bits32(week.getMinimalDaysInFirstWeek());
    }

    private static void transition(Object value, KeyBuffer out) {
        ZoneOffsetTransition transition = (ZoneOffsetTransition) value;
        out.tag(Tag.ZONE_TRANSITION);
        dateTime(transition.getDateTimeBefore(), out);
        offset(transition.getOffsetBefore(), out);
        offset(transition.getOffsetAfter(), out);
    }

    private static void transitionRule(Object value, KeyBuffer out) {
        ZoneOffsetTransitionRule rule = (ZoneOffsetTransitionRule) value;
        DayOfWeek day = rule.getDayOfWeek();
        LocalTime time = rule.getLocalTime();
        out.tag(Tag.ZONE_TRANSITION_RULE);
        out.bits32(rule.getMonth().getValue());
        out.bits32(rule.getDayOfMonthIndicator());
        out.bits32(day == null ? 0 : day.getValue());
        out.bits64(rule.isMidnightEndOfDay() ? -1 : time.toNanoOfDay());
        out.text(rule.getTimeDefinition().name());
        offset(rule.getStandardOffset(), out);
        offset(rule.getOffsetBefore(), out);
        offset(rule.getOffsetAfter(), out);
    }

    /** Not all of it can be asked for; its serialized form, which the JDK documents, has it all. */
    private static void rules(Object value, KeyBuffer out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.tag(Tag.ZONE_RULES);
        out.count(bytes.size());
        out.bytes(bytes.toByteArray());
    }
}
