package io.larder.tck.input;

import io.larder.CacheInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What is around. */
@ApplicationScoped
class Weather {

    private final Map<String, String> now = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    @CacheInput
    public String at(String place) {
        asked.incrementAndGet();
        String weather = now.getOrDefault(place, "dry");
        if (weather.equals("storm")) {
            throw new IllegalStateException("the station is gone");
        }
        return weather;
    }

    @CacheInput
    public InputStream stream() {
        return new ByteArrayInputStream(new byte[0]);
    }

    void set(String place, String weather) {
        now.put(place, weather);
    }

    /** How often it was asked since the last time. */
    int takeAsked() {
        return asked.getAndSet(0);
    }
}
