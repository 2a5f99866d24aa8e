package io.larder.internal.web.spinner;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A session's state as one server-sent event: a JSON array of what is waited for. */
record StateText(JsonProvider json) {

    /** After a dropped connection a browser asks again this soon, in milliseconds. */
    private static final String RETRY = "retry: 1000\n";

    byte[] of(List<Shown> state) {
        JsonArrayBuilder all = json.createArrayBuilder();
        for (Shown shown : state) {
            all.add(json.createObjectBuilder()
                    .add("number", shown.number())
                    .add("text", shown.text())
                    .add("showTime", shown.showTime())
                    .add("elapsed", shown.elapsed()));
        }
        return (RETRY + "data: " + all.build() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
