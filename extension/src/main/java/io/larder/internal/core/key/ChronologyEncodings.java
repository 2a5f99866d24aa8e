package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Leaf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
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
import java.util.List;
import java.util.Map;

/** What else {@code java.time} has: other calendars than the ISO one, and the rules of weeks and zones. */
final class ChronologyEncodings {

    private ChronologyEncodings() {}

    static void addTo(Map<Class<?>, Leaf> leaves) {
        LeafEncodings.putVariableLength(leaves, ChronoLocalDate.class, ChronologyEncodings::date);
        LeafEncodings.putVariableLength(leaves, ChronoLocalDateTime.class, ChronologyEncodings::dateTime);
        LeafEncodings.putVariableLength(leaves, ChronoZonedDateTime.class, ChronologyEncodings::zonedDateTime);
        LeafEncodings.putVariableLength(leaves, ChronoPeriod.class, ChronologyEncodings::period);
        LeafEncodings.putVariableLength(
                leaves,
                Chronology.class,
                (value, out) -> TextEncodings.text(Tag.CHRONOLOGY, ((Chronology) value).getId(), out));
        leaves.put(JapaneseEra.class, (value, out) -> {
            out.tag(Tag.JAPANESE_ERA);
            out.bits32(((JapaneseEra) value).getValue());
        });
        leaves.put(ValueRange.class, ChronologyEncodings::range);
        leaves.put(WeekFields.class, ChronologyEncodings::week);
        LeafEncodings.putVariableLength(leaves, ZoneRules.class, ChronologyEncodings::rules);
        leaves.put(ZoneOffsetTransition.class, ChronologyEncodings::transition);
        leaves.put(ZoneOffsetTransitionRule.class, ChronologyEncodings::transitionRule);
    }

    private static void date(Object value, KeyBuffer out) {
        ChronoLocalDate date = (ChronoLocalDate) value;
        out.tag(Tag.CHRONO_DATE);
        out.text(date.getChronology().getId());
        out.bits64(date.toEpochDay());
    }

    private static void dateTime(Object value, KeyBuffer out) {
        out.tag(Tag.CHRONO_DATE_TIME);
        dateTime((ChronoLocalDateTime<?>) value, out);
    }

    private static void dateTime(ChronoLocalDateTime<?> value, KeyBuffer out) {
        out.text(value.getChronology().getId());
        out.bits64(value.toLocalDate().toEpochDay());
        out.bits64(value.toLocalTime().toNanoOfDay());
    }

    private static void zonedDateTime(Object value, KeyBuffer out) {
        ChronoZonedDateTime<?> time = (ChronoZonedDateTime<?>) value;
        out.tag(Tag.CHRONO_ZONED_DATE_TIME);
        dateTime(time.toLocalDateTime(), out);
        TimeEncodings.offset(time.getOffset(), out);
        TimeEncodings.zone(time.getZone(), out);
    }

    private static void period(Object value, KeyBuffer out) {
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
        TimeEncodings.dateTime(transition.getDateTimeBefore(), out);
        TimeEncodings.offset(transition.getOffsetBefore(), out);
        TimeEncodings.offset(transition.getOffsetAfter(), out);
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
        TimeEncodings.offset(rule.getStandardOffset(), out);
        TimeEncodings.offset(rule.getOffsetBefore(), out);
        TimeEncodings.offset(rule.getOffsetAfter(), out);
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
