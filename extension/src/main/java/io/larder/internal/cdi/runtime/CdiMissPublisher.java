package io.larder.internal.cdi.runtime;

import io.larder.CacheMiss;
import io.larder.MissReason;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fires a CDI event for each miss, in the thread of the call. */
final class CdiMissPublisher implements Consumer<CacheMiss> {

    private static final CacheMiss SAMPLE = CacheMiss.of("", MissReason.UNKNOWN, Optional.empty(), Instant.EPOCH);

    private final Event<CacheMiss> events;

    private CdiMissPublisher(BeanManager manager) {
        events = manager.getEvent().select(CacheMiss.class);
    }

    /** {@code null}: the application has no synchronous observer. */
    static @Nullable CdiMissPublisher find(BeanManager manager) {
        boolean observed = manager.resolveObserverMethods(SAMPLE).stream().anyMatch(observer -> !observer.isAsync());
        return observed ? new CdiMissPublisher(manager) : null;
    }

    @Override
    public void accept(CacheMiss miss) {
        CdiComputationEventPublisher.fire(events, miss);
    }
}
