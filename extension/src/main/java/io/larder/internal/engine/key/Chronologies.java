package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Leaf;
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
final class Chronologies {

    private Chronologies() {}

    static void addTo(Map<Class<?>, Leaf> leaves) {
        Known.sized(leaves, ChronoLocalDate.class, Chronologies::date);
        Known.sized(leaves, ChronoLocalDateTime.class, Chronologies::dateTime);
        Known.sized(leaves, ChronoZonedDateTime.class, Chronologies::zonedDateTime);
        Known.sized(leaves, ChronoPeriod.class, Chronologies::period);
        Known.sized(
                leaves,
                Chronology.class,
                (value, out) -> Texts.text(Tag.CHRONOLOGY, ((Chronology) value).getId(), out));
        leaves.put(JapaneseEra.class, (value, out) -> {
            out.tag(Tag.JAPANESE_ERA);
            out.bits32(((JapaneseEra) value).getValue());
        });
        leaves.put(ValueRange.class, Chronologies::range);
        leaves.put(WeekFields.class, Chronologies::week);
        Known.sized(leaves, ZoneRules.class, Chronologies::rules);
        leaves.put(ZoneOffsetTransition.class, Chronologies::transition);
        leaves.put(ZoneOffsetTransitionRule.class, Chronologies::transitionRule);
    }

    private static void date(Object value, Output out) {
        ChronoLocalDate date = (ChronoLocalDate) value;
        out.tag(Tag.CHRONO_DATE);
        out.text(date.getChronology().getId());
        out.bits64(date.toEpochDay());
    }

    private static void dateTime(Object value, Output out) {
        out.tag(Tag.CHRONO_DATE_TIME);
        dateTime((ChronoLocalDateTime<?>) value, out);
    }

    private static void dateTime(ChronoLocalDateTime<?> value, Output out) {
        out.text(value.getChronology().getId());
        out.bits64(value.toLocalDate().toEpochDay());
        out.bits64(value.toLocalTime().toNanoOfDay());
    }

    private static void zonedDateTime(Object value, Output out) {
        ChronoZonedDateTime<?> time = (ChronoZonedDateTime<?>) value;
        out.tag(Tag.CHRONO_ZONED_DATE_TIME);
        dateTime(time.toLocalDateTime(), out);
        Times.offset(time.getOffset(), out);
        Times.zone(time.getZone(), out);
    }

    private static void period(Object value, Output out) {
        ChronoPeriod period = (ChronoPeriod) value;
        List<TemporalUnit> units = period.getUnits();
        out.tag(Tag.CHRONO_PERIOD);
        out.text(period.getChronology().getId());
        out.count(units.size());
        for (TemporalUnit unit : units) {
            out.bits64(period.get(unit));
        }
    }

    private static void range(Object value, Output out) {
        ValueRange range = (ValueRange) value;
        out.tag(Tag.VALUE_RANGE);
        out.bits64(range.getMinimum());
        out.bits64(range.getLargestMinimum());
        out.bits64(range.getSmallestMaximum());
        out.bits64(range.getMaximum());
    }

    private static void week(Object value, Output out) {
        WeekFields week = (WeekFields) value;
        out.tag(Tag.WEEK_FIELDS);
        out.bits32(week.getFirstDayOfWeek().getValue());
        out.bits32(week.getMinimalDaysInFirstWeek());
    }

    private static void transition(Object value, Output out) {
        ZoneOffsetTransition transition = (ZoneOffsetTransition) value;
        out.tag(Tag.ZONE_TRANSITION);
        Times.dateTime(transition.getDateTimeBefore(), out);
        Times.offset(transition.getOffsetBefore(), out);
        Times.offset(transition.getOffsetAfter(), out);
    }

    private static void transitionRule(Object value, Output out) {
        ZoneOffsetTransitionRule rule = (ZoneOffsetTransitionRule) value;
        DayOfWeek day = rule.getDayOfWeek();
        LocalTime time = rule.getLocalTime();
        out.tag(Tag.ZONE_TRANSITION_RULE);
        out.bits32(rule.getMonth().getValue());
        out.bits32(rule.getDayOfMonthIndicator());
        out.bits32(day == null ? 0 : day.getValue());
        out.bits64(rule.isMidnightEndOfDay() ? -1 : time.toNanoOfDay());
        out.text(rule.getTimeDefinition().name());
        Times.offset(rule.getStandardOffset(), out);
        Times.offset(rule.getOffsetBefore(), out);
        Times.offset(rule.getOffsetAfter(), out);
    }

    /** Not all of it can be asked for; its serialized form, which the JDK documents, has it all. */
    private static void rules(Object value, Output out) {
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
