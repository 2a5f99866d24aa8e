package io.larder.internal.marshalling.hostile;

import java.time.*;
import java.time.chrono.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

/** Times, calendars and zones. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // the old ones are values too
final class TimeValues {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TimeValues() {}

    static void addTo(Catalog catalog) {
        java(catalog);
        chronologies(catalog);
        old(catalog);
        calendars(catalog);
    }

    private static void java(Catalog catalog) {
        LocalDateTime overlap = LocalDateTime.of(2026, 10, 25, 2, 30);
        catalog.add(
                        "zoned date time in an overlap",
                        () -> ZonedDateTime.ofLocal(overlap, BERLIN, ZoneOffset.ofHours(1)),
                        () -> ZonedDateTime.ofLocal(overlap, BERLIN, ZoneOffset.ofHours(2)),
                        () -> ZonedDateTime.ofStrict(overlap, ZoneOffset.ofHours(1), ZoneOffset.ofHours(1)))
                .add("local date", () -> LocalDate.MIN, () -> LocalDate.MAX, () -> LocalDate.of(2026, 2, 28))
                .add("local time", () -> LocalTime.MIN, () -> LocalTime.MAX, () -> LocalTime.of(1, 2, 3, 4))
                .add("local date time", () -> LocalDateTime.MIN, () -> LocalDateTime.MAX, () -> overlap)
                .add("instant", () -> Instant.MIN, () -> Instant.MAX, () -> Instant.ofEpochSecond(5, 6))
                .add("duration", () -> Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), () -> Duration.ofNanos(-1))
                .add("period", () -> Period.of(1, -2, 3), () -> Period.ZERO, () -> Period.ofDays(30))
                .add("year", () -> Year.of(Year.MIN_VALUE), () -> Year.of(2026))
                .add("year month", () -> YearMonth.of(2026, 2), () -> YearMonth.of(Year.MAX_VALUE, 12))
                .add("month day", () -> MonthDay.of(2, 29), () -> MonthDay.of(12, 31))
                .add("offset date time", () -> OffsetDateTime.MIN, () -> OffsetDateTime.of(overlap, ZoneOffset.UTC))
                .add("offset time", () -> OffsetTime.MAX, () -> OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(-3)))
                .add("zone offset", () -> ZoneOffset.UTC, () -> ZoneOffset.ofHoursMinutesSeconds(1, 2, 3))
                .add("zone", () -> BERLIN, () -> ZoneId.of("UTC+01:00"), () -> ZoneId.of("Z"), () -> ZoneId.of("GMT"))
                .add("day", () -> DayOfWeek.FRIDAY, () -> Month.MAY, () -> ChronoUnit.DAYS)
                .add("zone rules", () -> BERLIN.getRules(), () -> ZoneId.of("Asia/Tokyo")
                        .getRules())
                .add(
                        "file time",
                        () -> java.nio.file.attribute.FileTime.fromMillis(5),
                        () -> java.nio.file.attribute.FileTime.from(5, java.util.concurrent.TimeUnit.NANOSECONDS))
                .add(
                        "formatter",
                        () -> java.time.format.DateTimeFormatter.ISO_DATE,
                        () -> java.time.format.DateTimeFormatter.ISO_TIME)
                .add(
                        "clock",
                        () -> Clock.fixed(Instant.EPOCH, BERLIN),
                        () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static void chronologies(Catalog catalog) {
        catalog.add(
                        "japanese date",
                        () -> JapaneseDate.of(2020, 1, 1),
                        () -> JapaneseDate.of(JapaneseEra.SHOWA, 3, 4, 5))
                .add(
                        "japanese date time",
                        () -> JapaneseDate.of(2020, 1, 1).atTime(LocalTime.NOON),
                        () -> JapaneseDate.of(2020, 1, 1).atTime(LocalTime.MIDNIGHT))
                .add(
                        "japanese zoned date time",
                        () -> JapaneseDate.of(2020, 1, 1).atTime(LocalTime.NOON).atZone(BERLIN))
                .add("hijrah date", () -> HijrahDate.of(1440, 1, 1), () -> HijrahDate.of(1440, 1, 2))
                .add("minguo date", () -> MinguoDate.of(100, 1, 1), () -> MinguoDate.of(100, 1, 2))
                .add("buddhist date", () -> ThaiBuddhistDate.of(2600, 1, 1), () -> ThaiBuddhistDate.of(2600, 1, 2))
                .add("chronology", () -> IsoChronology.INSTANCE, () -> HijrahChronology.INSTANCE)
                .add("era", () -> JapaneseEra.HEISEI, () -> HijrahEra.AH, () -> IsoEra.BCE)
                .add("chronological period", () -> HijrahChronology.INSTANCE.period(1, 2, 3));
    }

    private static void old(Catalog catalog) {
        catalog.add("date", () -> new Date(5), () -> new Date(Long.MIN_VALUE))
                .add("sql date", () -> new java.sql.Date(86_400_000), () -> new java.sql.Date(0))
                .add("sql time", () -> new java.sql.Time(5), () -> new java.sql.Time(6))
                .add("timestamp", () -> timestamp(123_456_789), () -> timestamp(123_456_788))
                .add("time zone", () -> TimeZone.getTimeZone("Asia/Tokyo"), () -> TimeZone.getTimeZone("Europe/Paris"))
                .add("time zone with another offset", () -> shifted())
                .add(
                        "simple time zone",
                        () -> new SimpleTimeZone(3_600_000, "own"),
                        () -> new SimpleTimeZone(3_600_000, "own", 2, -1, 1, 7_200_000, 9, -1, 1, 7_200_000))
                .add("own time zone", () -> new OwnZone(7), () -> new OwnZone(8))
                .add("custom zone name", () -> TimeZone.getTimeZone("GMT+3:15"));
    }

    private static Object timestamp(int nanos) {
        java.sql.Timestamp timestamp = new java.sql.Timestamp(5_000);
        timestamp.setNanos(nanos);
        return timestamp;
    }

    private static Object shifted() {
        TimeZone zone = TimeZone.getTimeZone("Europe/Berlin");
        zone.setRawOffset(12_345_000);
        return zone;
    }

    private static void calendars(Catalog catalog) {
        Locale japanese = Locale.forLanguageTag("ja-JP-u-ca-japanese");
        Locale buddhist = Locale.forLanguageTag("th-TH-u-ca-buddhist");
        catalog.add(
                        "calendar",
                        () -> at(new GregorianCalendar(berlin(), Locale.GERMANY), 5),
                        () -> at(new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.US), 5))
                .add(
                        "japanese calendar",
                        () -> at(Calendar.getInstance(japanese), 5),
                        () -> at(Calendar.getInstance(japanese), 6_000_000_000L))
                .add("buddhist calendar", () -> at(Calendar.getInstance(buddhist), 5))
                .add("lenient calendar", () -> {
                    Calendar calendar = at(new GregorianCalendar(Locale.ROOT), 5);
                    calendar.setLenient(false);
                    calendar.setFirstDayOfWeek(Calendar.WEDNESDAY);
                    calendar.setMinimalDaysInFirstWeek(3);
                    return calendar;
                })
                .add("own calendar", () -> new OwnCalendar("a"), () -> new OwnCalendar("b"))
                .add("half set calendar", () -> {
                    Calendar calendar = at(new GregorianCalendar(Locale.ROOT), 5);
                    calendar.set(Calendar.MONTH, 20);
                    return calendar;
                });
    }

    private static TimeZone berlin() {
        return TimeZone.getTimeZone(BERLIN);
    }

    private static <C extends Calendar> C at(C calendar, long millis) {
        calendar.setTimeInMillis(millis);
        return calendar;
    }

    static final class OwnZone extends SimpleTimeZone {
        private static final long serialVersionUID = 1L;
        private final int own;

        OwnZone(int own) {
            super(0, "own");
            this.own = own;
        }

        @Override
        public int hashCode() {
            return own;
        }

        @Override
        public synchronized boolean equals(Object other) {
            return other instanceof OwnZone zone && zone.own == own;
        }
    }

    static final class OwnCalendar extends GregorianCalendar {
        private static final long serialVersionUID = 1L;
        private final String own;

        OwnCalendar(String own) {
            super(Locale.ROOT);
            setTimeInMillis(5);
            this.own = own;
        }

        String own() {
            return own;
        }
    }
}
