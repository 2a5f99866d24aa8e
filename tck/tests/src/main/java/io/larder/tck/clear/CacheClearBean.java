package io.larder.tck.clear;

import io.larder.CacheClear;
import io.larder.Caches;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Clears by annotation. */
@ApplicationScoped
class CacheClearBean {

    @Inject
    Caches caches;

    @CacheClear({"named data", "named resource"})
    void clear(boolean fail) {
        if (fail) {
            throw new IllegalStateException("not cleared");
        }
    }

    @CacheClear(
            value = {"named data", "named resource"},
            entry = true)
    void clearEntry(@ExcludeFromKey boolean fail, String text) {
        if (fail) {
            throw new IllegalStateException("not cleared");
        }
    }

    @CacheClear(value = "named data", entry = true)
    @CacheClear("named resource")
    void clearByTwo(String text) {}

    @CacheClear(
            value = {"named data", "named resource"},
            before = true)
    List<Long> sizesAfterClear() {
        return List.of(
                caches.named("named data").size(),
                caches.named("named resource").size());
    }
}
