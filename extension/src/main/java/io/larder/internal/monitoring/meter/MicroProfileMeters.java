package io.larder.internal.monitoring.meter;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetadataBuilder;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Registers meters in MicroProfile Metrics. No other class uses its types. All meters are gauges, because its counters
 * would count a second time what the caches count.
 */
final class MicroProfileMeters implements MeterRegistration {

    private final MetricRegistry registry;
    private final List<MetricID> registered = new ArrayList<>();

    private MicroProfileMeters(MetricRegistry registry) {
        this.registry = registry;
    }

    /** @throws LinkageError where its types are not there */
    static Optional<MeterRegistration> find(BeanManager manager) {
        if (!manager.createInstance().select(MetricRegistry.class).isResolvable()) {
            return Optional.empty();
        }
        // Injected, since Payara's producer asks where to.
        RegistryInjection injection = new RegistryInjection();
        CreationalContext<RegistryInjection> context = manager.createCreationalContext(null);
        manager.getInjectionTargetFactory(manager.createAnnotatedType(RegistryInjection.class))
                .createInjectionTarget(null)
                .inject(injection, context);
        return Optional.ofNullable(injection.registry).map(MicroProfileMeters::new);
    }

    /** An injection point for a registry. */
    static final class RegistryInjection {

        @Inject
        @Nullable
        MetricRegistry registry;
    }

    @Override
    public void add(Meter meter) {
        Tag[] tags = meter.labels().entrySet().stream()
                .map(label -> new Tag(label.getKey(), label.getValue()))
                .toArray(Tag[]::new);
        MetadataBuilder metadata = Metadata.builder().withName(meter.name()).withDescription(meter.help());
        if (!meter.unit().isEmpty()) {
            metadata.withUnit(meter.unit());
        }
        Supplier<Double> value = meter.value()::getAsDouble;
        registry.gauge(metadata.build(), value, tags);
        registered.add(new MetricID(meter.name(), tags));
    }

    @Override
    public void unregister() {
        registered.forEach(registry::remove);
    }
}
