package io.larder.tck.clear;

import io.larder.CacheClear;
import io.larder.Caches;
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
            before = true)
    List<Long> sizesAfterClear() {
        return List.of(
                caches.named("named data").size(),
                caches.named("named resource").size());
    }
}
