package io.larder.internal.monitoring.meter;

import io.larder.internal.monitoring.MonitoringView;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Registers the application's metrics in each available registry. If a registry rejects one, it logs a warning. */
public final class MeterRegistryBinder implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.monitoring");

    private final List<MeterRegistration> registrations = new ArrayList<>();

    private MeterRegistryBinder() {}

    /** @param manager is asked for registries */
    public static MeterRegistryBinder bind(MonitoringView view, BeanManager manager) {
        MeterRegistryBinder binder = new MeterRegistryBinder();
        binder.add(view, () -> MicroProfileMeters.find(manager));
        binder.add(view, () -> MicrometerMeters.find(manager));
        return binder;
    }

    private void add(MonitoringView view, Supplier<Optional<MeterRegistration>> finder) {
        try {
            finder.get().ifPresent(registration -> {
                registrations.add(registration);
                Meter.of(view).forEach(registration::add);
            });
        } catch (LinkageError e) {
            // Its types are not there.
            LOGGER.log(Level.DEBUG, MeterMessages.noRegistry(), e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, MeterMessages.notRegistered(e.getClass()), e);
        }
    }

    @Override
    public void close() {
        registrations.forEach(MeterRegistration::unregister);
        registrations.clear();
    }
}
