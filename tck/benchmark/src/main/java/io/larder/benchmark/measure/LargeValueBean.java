package io.larder.benchmark.measure;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** One value of more than 2 GiB, in two arrays. */
@ApplicationScoped
public class LargeValueBean {

    private static final int HALF = 1_200_000_000;

    @CacheData
    public List<byte[]> halves() {
        List<byte[]> halves = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            byte[] half = new byte[HALF];
            half[HALF - 1 - i] = 7;
            halves.add(half);
        }
        return halves;
    }
}
