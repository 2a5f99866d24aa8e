package io.larder.benchmark.peer;

import org.apache.fory.Fory;
import org.apache.fory.ThreadSafeFory;
import org.apache.fory.config.ForyBuilder;

/** Fory as somebody would set it up by hand who wants faithful copies of whatever comes. */
final class ForyCopier {

    private ForyCopier() {}

    static Fory fory() {
        return builder().build();
    }

    static ThreadSafeFory threadSafe() {
        return builder().buildThreadLocalFory();
    }

    private static ForyBuilder builder() {
        return Fory.builder()
                .withXlang(false)
                .requireClassRegistration(false)
                .suppressClassRegistrationWarnings(true)
                .withRefTracking(true)
                .withAsyncCompilation(false)
                .withMaxGraphMemoryBytes(Long.MAX_VALUE);
    }
}
