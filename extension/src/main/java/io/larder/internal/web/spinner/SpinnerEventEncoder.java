package io.larder.internal.web.spinner;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A session's state as one server-sent event: a JSON array of what is waited for. */
record SpinnerEventEncoder(JsonProvider json) {

    /** After a dropped connection a browser asks again this soon, in milliseconds. */
    private static final String RETRY = "retry: 1000\n";

    byte[] encode(List<SpinnerLine> lines) {
        JsonArrayBuilder array = json.createArrayBuilder();
        for (SpinnerLine line : lines) {
            array.add(json.createObjectBuilder()
                    .add("number", line.number())
                    .add("text", line.text())
                    .add("showTime", line.showTime())
                    .add("elapsed", line.elapsed()));
        }
        return (RETRY + "data: " + array.build() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
