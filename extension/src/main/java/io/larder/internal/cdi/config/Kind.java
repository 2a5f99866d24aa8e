package io.larder.internal.cdi.config;

import io.larder.Persistence;
import io.larder.internal.core.transaction.TransactionMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the text of a key may be: how it is read, and two legal examples for the one who wrote another.
 *
 * @param one a legal text
 * @param other another legal text
 */
record Kind<T>(String one, String other, Function<String, Reading<T>> reader) {

    static final Kind<Boolean> SWITCH = new Kind<>("true", "false", Kind::readSwitch);
    static final Kind<Long> DURATION = new Kind<>("90s", "PT1H30M", DurationText::read);
    static final Kind<Integer> COUNT = new Kind<>("1000", "-1", Kind::readCount);
    static final Kind<Persistence> PERSISTENCE = new Kind<>("NONE", "DISK", text -> constant(Persistence.class, text));
    static final Kind<TransactionMode> TRANSACTIONS =
            new Kind<>("commit", "rollback", text -> constant(TransactionMode.class, text));
    static final Kind<String> NAME = new Kind<>("shop", "shop-staging", Kind::readName);
    static final Kind<Path> DIRECTORY = new Kind<>("/var/lib/larder", "/srv/shop/cache", Kind::readDirectory);
    static final Kind<String> ADDRESS = new Kind<>("/metrics", "/admin/larder", Kind::readAddress);

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
    private static final Pattern ADDRESS_TEXT = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
    private static final Pattern DOTS = Pattern.compile("(.*/)?\\.\\.?(/.*)?");

    private static final String BLANK = "is blank";

    /** @param text with its placeholders replaced, not empty */
    Reading<T> read(String text) {
        return text.isBlank() ? Reading.fault(BLANK) : reader.apply(text.strip());
    }

    private static Reading<Boolean> readSwitch(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Reading.value(true);
            case "false" -> Reading.value(false);
            default -> Reading.fault("is neither true nor false");
        };
    }

    private static Reading<Integer> readCount(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Reading.fault("is no whole number");
        }
        try {
            int count = Integer.parseInt(text);
            return count == 0 || count < -1
                    ? Reading.fault("is neither 1 or more nor -1 for unbounded")
                    : Reading.value(count);
        } catch (NumberFormatException e) {
            return Reading.fault("is beyond " + Integer.MAX_VALUE);
        }
    }

    private static <E extends Enum<E>> Reading<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .map(Reading::value)
                .orElseGet(() -> Reading.fault("is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static Reading<String> readName(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? Reading.fault("has a control character")
                : Reading.value(text);
    }

    private static Reading<Path> readDirectory(String text) {
        try {
            return Reading.value(Path.of(text));
        } catch (InvalidPathException e) {
            return Reading.fault("is no path of this system");
        }
    }

    private static Reading<String> readAddress(String text) {
        if (!text.startsWith("/")) {
            return Reading.fault("does not begin with a slash");
        }
        if (!ADDRESS_TEXT.matcher(text).matches() || DOTS.matcher(text).matches()) {
            return Reading.fault("is no plain address: letters, digits and - . _ ~ between slashes, none at its end");
        }
        return Reading.value(text);
    }
}
