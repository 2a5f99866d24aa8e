package io.larder.internal.core.key;

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

/** The types of {@code java.time} itself. */
final class TimeEncodings {

    private TimeEncodings() {}

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
}
