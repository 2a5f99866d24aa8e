package io.larder.internal.cdi.config;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${key}} and {@code ${key:default}} from the configuration. A default may hold placeholders, and so may the text
 * that a key stands for, as in MicroProfile Config; a key with an empty text counts as absent, as it does there.
 */
final class Placeholders {

    private static final String OPEN = "${";

    private final Function<String, @Nullable String> texts;

    /** @param texts the text of a key, unreplaced; {@code null} where there is none */
    Placeholders(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    Reading<String> replace(String text) {
        return replace(text, new HashSet<>());
    }

    private Reading<String> replace(String text, Set<String> underWay) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = closing(text, open);
            if (close < 0) {
                return Reading.fault("has a placeholder without its closing brace");
            }
            Reading<String> inner = resolve(text.substring(open + OPEN.length(), close), underWay);
            @Nullable String value = inner.value();
            if (value == null) {
                return inner;
            }
            replaced.append(text, from, open).append(value);
            from = close + 1;
        }
        return Reading.value(replaced.append(text.substring(from)).toString());
    }

    private Reading<String> resolve(String inner, Set<String> underWay) {
        int colon = inner.indexOf(':');
        String key = (colon < 0 ? inner : inner.substring(0, colon)).strip();
        if (key.isEmpty()) {
            return Reading.fault("has a placeholder without a key");
        }
        @Nullable String found = texts.apply(key);
        if (found == null || found.isEmpty()) {
            return colon < 0
                    ? Reading.fault(
                            "has a placeholder for the key \"" + key + "\", which the configuration does not have")
                    : replace(inner.substring(colon + 1), underWay);
        }
        if (!underWay.add(key)) {
            return Reading.fault("has a placeholder for the key \"" + key + "\", which stands for itself");
        }
        Reading<String> replaced = replace(found, underWay);
        underWay.remove(key);
        return replaced;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.startsWith(OPEN, i)) {
                depth++;
                i++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
