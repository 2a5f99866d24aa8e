package io.larder.internal.web.spinner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story: Jetty refused every application, because one text of the spinner needed JSON Processing. */
class SpinnerEventEncoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Reading ...",
                "\"quoted\" and \\back\\",
                "a\nb\r\tc\u0000\u001f\u007f",
                "</script> & \u2028 \u2029 \ufeff",
                "Zürich 漢字 \ud83c\udf4e",
                "{\"a\":1}"
            })
    @Assertion("N3")
    void a_json_parser_reads_the_text_back(String text) {
        JsonObject line = parse(SpinnerEventEncoder.encode(List.of(new SpinnerLine(7, text, true, 1234))))
                .getJsonObject(0);

        assertEquals(text, line.getString("text"));
        assertEquals(7, line.getInt("number"));
        assertTrue(line.getBoolean("showTime"));
        assertEquals(1234, line.getJsonNumber("elapsed").longValueExact());
    }

    @Test
    @Assertion("N3")
    void half_a_surrogate_pair_is_escaped() {
        String event = new String(
                SpinnerEventEncoder.encode(List.of(new SpinnerLine(1, "a\ud83cb\udf4e", false, 0))),
                StandardCharsets.UTF_8);

        assertTrue(event.contains("a\\ud83cb\\udf4e"), event);
    }

    @Test
    @Assertion("N3")
    void lines_are_in_order_and_an_event_is_one_line() {
        byte[] event = SpinnerEventEncoder.encode(
                List.of(new SpinnerLine(1, "a\nb", true, 0), new SpinnerLine(2, "c", false, 9)));

        JsonArray lines = parse(event);
        assertEquals(List.of(1, 2), lines.getValuesAs((JsonObject line) -> line.getInt("number")));
        assertFalse(lines.getJsonObject(1).getBoolean("showTime"));
        assertEquals(
                "retry: 1000\ndata: []\n\n", new String(SpinnerEventEncoder.encode(List.of()), StandardCharsets.UTF_8));
    }

    private static JsonArray parse(byte[] event) {
        String text = new String(event, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("retry: 1000\ndata: ") && text.endsWith("\n\n"), text);
        String data = text.substring("retry: 1000\ndata: ".length(), text.length() - 2);
        assertEquals(-1, data.indexOf('\n'), data);
        return Json.createReader(new StringReader(data)).readArray();
    }
}
