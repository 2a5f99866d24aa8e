package io.larder.benchmark.measure;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;

/** Small values under two arguments. */
@ApplicationScoped
public class SmallEntriesBean {

    private static final int SIZE = 100;

    /** Copied for each caller. */
    @CacheData
    public byte[] bytes(int number, String name) {
        return new byte[SIZE];
    }

    /** Shared by all callers. */
    @CacheData
    public String text(int number, String name) {
        return "x".repeat(SIZE - 9) + String.format("%09d", number);
    }
}
