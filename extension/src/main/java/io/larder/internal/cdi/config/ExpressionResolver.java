package io.larder.internal.cdi.config;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${key}} and {@code ${key:default}} by values of the configuration. Defaults and values may contain
 * expressions. As in MicroProfile Config, a key with an empty value counts as absent.
 */
final class ExpressionResolver {

    private static final String OPEN = "${";

    private final Function<String, @Nullable String> lookup;

    /** @param lookup the text of a key, unreplaced; {@code null} where there is none */
    ExpressionResolver(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    ParseResult<String> resolve(String text) {
        return resolve(text, new HashSet<>());
    }

    private ParseResult<String> resolve(String text, Set<String> resolving) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = closingBrace(text, open);
            if (close < 0) {
                return ParseResult.fault("has a placeholder without its closing brace");
            }
            ParseResult<String> inner = resolveExpression(text.substring(open + OPEN.length(), close), resolving);
            @Nullable String value = inner.value();
            if (value == null) {
                return inner;
            }
            replaced.append(text, from, open).append(value);
            from = close + 1;
        }
        return ParseResult.value(replaced.append(text.substring(from)).toString());
    }

    private ParseResult<String> resolveExpression(String inner, Set<String> resolving) {
        int colon = inner.indexOf(':');
        String key = (colon < 0 ? inner : inner.substring(0, colon)).strip();
        if (key.isEmpty()) {
            return ParseResult.fault("has a placeholder without a key");
        }
        @Nullable String found = lookup.apply(key);
        if (found == null || found.isEmpty()) {
            return colon < 0
                    ? ParseResult.fault(
                            "has a placeholder for the key \"" + key + "\", which the configuration does not have")
                    : resolve(inner.substring(colon + 1), resolving);
        }
        if (!resolving.add(key)) {
            return ParseResult.fault("has a placeholder for the key \"" + key + "\", which stands for itself");
        }
        ParseResult<String> replaced = resolve(found, resolving);
        resolving.remove(key);
        return replaced;
    }

    private static int closingBrace(String text, int open) {
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
