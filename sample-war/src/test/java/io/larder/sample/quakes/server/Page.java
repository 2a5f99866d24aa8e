package io.larder.sample.quakes.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the server sent it.
 *
 * @param status of the answer
 * @param text its markup
 */
record Page(int status, String text) {

    private static final Pattern YEAR =
            Pattern.compile("<td class=\"year\">(\\d+)</td><td class=\"number quakes\">([\\d,]+)</td>");

    static Page of(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.body());
    }

    boolean isComputed() {
        return text.contains("class=\"answer computed\"");
    }

    boolean isHit() {
        return text.contains("class=\"answer hit\"");
    }

    SortedMap<Integer, Long> perYear() {
        SortedMap<Integer, Long> perYear = new TreeMap<>();
        Matcher row = YEAR.matcher(text);
        while (row.find()) {
            perYear.put(Integer.valueOf(row.group(1)), Long.valueOf(row.group(2).replace(",", "")));
        }
        return perYear;
    }
}
