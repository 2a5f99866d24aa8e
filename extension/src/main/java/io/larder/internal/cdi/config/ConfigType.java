package io.larder.internal.cdi.config;

import io.larder.PersistenceMode;
import io.larder.internal.core.store.Jitter;
import io.larder.internal.core.store.UnserializableMode;
import io.larder.internal.core.transaction.TransactionMode;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of texts, for keys of the configuration and members of annotations.
 *
 * @param range the legal texts, in words, for {@code docs/configuration.md}
 * @param example a legal text, which messages about an illegal one suggest
 * @param secondExample another legal text
 * @param reader parses a text that is neither empty nor blank; its faults complete a sentence that begins with the text
 */
record ConfigType<T>(String range, String example, String secondExample, Function<String, ParseResult<T>> reader) {

    static final ConfigType<Boolean> BOOLEAN =
            new ConfigType<>("`true` or `false`", "true", "false", ConfigType::readBoolean);
    static final ConfigType<Long> DURATION =
            new ConfigType<>("a [duration](#durations) such as `90s`", "90s", "PT1H30M", DurationParser::parse);
    static final ConfigType<Jitter> JITTER = new ConfigType<>(
            "a percentage such as `10%`, or a [duration](#durations) shorter than `ttl`",
            "10%", "30s", ConfigType::readJitter);
    static final ConfigType<Integer> COUNT =
            new ConfigType<>("1 or more; `-1`: unbounded", "1000", "-1", ConfigType::readCount);
    static final ConfigType<PersistenceMode> PERSISTENCE =
            new ConfigType<>("`NONE` or `DISK`", "NONE", "DISK", text -> constant(PersistenceMode.class, text));
    static final ConfigType<TransactionMode> TRANSACTIONS = new ConfigType<>(
            "`commit`, `rollback` or `none`", "commit", "rollback", text -> constant(TransactionMode.class, text));
    static final ConfigType<UnserializableMode> UNSERIALIZABLE =
            new ConfigType<>("`fail` or `warn`", "fail", "warn", text -> constant(UnserializableMode.class, text));
    static final ConfigType<String> NAME =
            new ConfigType<>("a name without control characters", "shop", "shop-staging", ConfigType::readName);
    static final ConfigType<Path> DIRECTORY = new ConfigType<>(
            "an absolute path such as `/var/lib/larder`",
            "/var/lib/larder",
            "/srv/shop/cache",
            ConfigType::readDirectory);
    /** Never in a message: see {@link #isSecret}. */
    static final ConfigType<String> SECRET = new ConfigType<>(
            "a text of 16 characters or more",
            "a random text of 32 characters",
            "64 random hexadecimal digits",
            ConfigType::readSecret);

    static final ConfigType<String> URL_PATH = new ConfigType<>(
            "a path such as `/metrics`: a slash before each segment, letters, digits and `- . _ ~` in it",
            "/metrics",
            "/admin/larder",
            ConfigType::readUrlPath);

    private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) *%");
    private static final BigDecimal ALL_PERCENT = new BigDecimal(100);
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern URL_PATH_PATTERN = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    /** Two letters or more: a single one is a drive of Windows. */
    private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

    private static final Pattern DOT_SEGMENTS = Pattern.compile("(.*/)?\\.\\.?(/.*)?");

    private static final int MIN_SECRET_LENGTH = 16;
    private static final String BLANK = "is blank";

    /** @param text with its placeholders replaced, not empty */
    ParseResult<T> read(String text) {
        return text.isBlank() ? ParseResult.fault(BLANK) : reader.apply(text.strip());
    }

    private static ParseResult<Boolean> readBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> ParseResult.value(true);
            case "false" -> ParseResult.value(false);
            default -> ParseResult.fault("is neither true nor false");
        };
    }

    private static ParseResult<Jitter> readJitter(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        if (!percentage.matches()) {
            ParseResult<Long> duration = DurationParser.parse(text);
            @Nullable Long nanos = duration.value();
            return nanos == null
                    ? ParseResult.fault(String.valueOf(duration.fault()))
                    : ParseResult.value(Jitter.ofNanos(nanos));
        }
        BigDecimal percent = new BigDecimal(percentage.group(1));
        if (percent.signum() == 0) {
            return ParseResult.fault("is zero");
        }
        return percent.compareTo(ALL_PERCENT) > 0
                ? ParseResult.fault("is above 100%")
                : ParseResult.value(
                        Jitter.ofFraction(percent.divide(ALL_PERCENT).doubleValue()));
    }

    private static ParseResult<Integer> readCount(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return ParseResult.fault("is no whole number");
        }
        try {
            int count = Integer.parseInt(text);
            return count == 0 || count < -1
                    ? ParseResult.fault("is neither 1 or more nor -1 for unbounded")
                    : ParseResult.value(count);
        } catch (NumberFormatException e) {
            return ParseResult.fault("is beyond " + Integer.MAX_VALUE);
        }
    }

    private static <E extends Enum<E>> ParseResult<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .map(ParseResult::value)
                .orElseGet(() -> ParseResult.fault("is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static ParseResult<String> readName(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? ParseResult.fault("has a control character")
                : ParseResult.value(text);
    }

    /** Returns whether messages must not quote a text of this type. */
    boolean isSecret() {
        return SECRET.equals(this);
    }

    private static ParseResult<String> readSecret(String text) {
        return text.length() < MIN_SECRET_LENGTH
                ? ParseResult.fault("has fewer than " + MIN_SECRET_LENGTH + " characters")
                : ParseResult.value(text);
    }

    private static ParseResult<Path> readDirectory(String text) {
        if (text.startsWith("~")) {
            return ParseResult.fault("begins with ~, which only a shell replaces by a home directory");
        }
        if (URI_SCHEME.matcher(text).lookingAt()) {
            return ParseResult.fault("is a URI and no path");
        }
        try {
            Path path = Path.of(text);
            return path.isAbsolute()
                    ? ParseResult.value(path)
                    : ParseResult.fault("is relative to the working directory of the server, which may be any");
        } catch (InvalidPathException e) {
            return ParseResult.fault("is no path of this system");
        }
    }

    private static ParseResult<String> readUrlPath(String text) {
        if (!text.startsWith("/")) {
            return ParseResult.fault("does not begin with a slash");
        }
        if (!URL_PATH_PATTERN.matcher(text).matches()
                || DOT_SEGMENTS.matcher(text).matches()) {
            return ParseResult.fault(
                    "is no plain address: letters, digits and - . _ ~ between slashes, none at its end");
        }
        return ParseResult.value(text);
    }
}
