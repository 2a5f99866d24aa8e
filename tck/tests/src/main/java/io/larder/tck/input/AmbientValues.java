package io.larder.tck.input;

import io.larder.CacheInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The inputs. */
@ApplicationScoped
class AmbientValues {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    @CacheInput
    public String value(String name) {
        reads.incrementAndGet();
        String value = values.getOrDefault(name, "default");
        if (value.equals("failing")) {
            throw new IllegalStateException("no value");
        }
        return value;
    }

    @CacheInput
    public InputStream stream() {
        return new ByteArrayInputStream(new byte[0]);
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    /** How often it was read since the last call. */
    int drainReads() {
        return reads.getAndSet(0);
    }
}
