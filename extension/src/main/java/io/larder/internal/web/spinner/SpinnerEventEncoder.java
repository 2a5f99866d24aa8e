package io.larder.internal.web.spinner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A session's state as one server-sent event: a JSON array of what is waited for. Written by hand: a servlet container without the
 * rest of Jakarta EE has no JSON Processing.
 */
final class SpinnerEventEncoder {

    /** After a dropped connection a browser asks again this soon, in milliseconds. */
    private static final String RETRY = "retry: 1000\n";

    private SpinnerEventEncoder() {}

    static byte[] encode(List<SpinnerLine> lines) {
        StringBuilder text = new StringBuilder(RETRY).append("data: [");
        for (int i = 0; i < lines.size(); i++) {
            SpinnerLine line = lines.get(i);
            text.append(i == 0 ? "" : ",")
                    .append("{\"number\":")
                    .append(line.number())
                    .append(",\"text\":");
            quote(line.text(), text);
            text.append(",\"showTime\":")
                    .append(line.showTime())
                    .append(",\"elapsed\":")
                    .append(line.elapsed())
                    .append('}');
        }
        return text.append("]\n\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As RFC 8259 has it; an unpaired surrogate, which UTF-8 does not have, is escaped too. */
    private static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                out.append(c).append(value.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
