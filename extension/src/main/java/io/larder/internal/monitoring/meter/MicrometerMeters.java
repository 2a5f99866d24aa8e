package io.larder.internal.monitoring.meter;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers meters in Micrometer. No other class uses its types. */
final class MicrometerMeters implements MeterRegistration {

    private final MeterRegistry registry;
    private final List<io.micrometer.core.instrument.Meter> registered = new ArrayList<>();
    private final List<Meter> strongReferences = new ArrayList<>();

    private MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @throws LinkageError where its types are not there */
    static Optional<MeterRegistration> find(BeanManager manager) {
        Instance<MeterRegistry> registries = manager.createInstance().select(MeterRegistry.class);
        return registries.isResolvable() ? Optional.of(new MicrometerMeters(registries.get())) : Optional.empty();
    }

    @Override
    public void add(Meter meter) {
        List<Tag> tags = meter.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        @Nullable String unit = meter.unit().isEmpty() ? null : meter.unit();
        // Registries hold what they measure weakly.
        strongReferences.add(meter);
        registered.add(
                meter.counter()
                        ? FunctionCounter.builder(meter.name(), meter, measured -> measured.value()
                                        .getAsDouble())
                                .description(meter.help())
                                .baseUnit(unit)
                                .tags(tags)
                                .register(registry)
                        : Gauge.builder(meter.name(), meter, measured -> measured.value()
                                        .getAsDouble())
                                .description(meter.help())
                                .baseUnit(unit)
                                .tags(tags)
                                .register(registry));
    }

    @Override
    public void unregister() {
        registered.forEach(registry::remove);
        strongReferences.clear();
    }
}
