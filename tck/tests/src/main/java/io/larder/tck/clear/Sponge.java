package io.larder.tck.clear;

import io.larder.CacheClear;
import io.larder.Caches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Clears by annotation. */
@ApplicationScoped
class Sponge {

    @Inject
    Caches caches;

    @CacheClear({"data page", "resource page"})
    void wipe(boolean fail) {
        if (fail) {
            throw new IllegalStateException("not wiped");
        }
    }

    @CacheClear(
            value = {"data page", "resource page"},
            before = true)
    List<Long> sizesWipedBefore() {
        return List.of(
                caches.named("data page").size(), caches.named("resource page").size());
    }
}
