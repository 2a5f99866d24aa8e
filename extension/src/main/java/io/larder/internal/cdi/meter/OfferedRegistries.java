package io.larder.internal.cdi.meter;

import io.larder.internal.monitoring.MonitoringView;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The application's figures in each registry that is offered. What a registry refuses is left out with a warning. */
public final class OfferedRegistries implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    private final List<MeterRegistration> registrations = new ArrayList<>();

    private OfferedRegistries() {}

    /** @param manager is asked for registries */
    public static OfferedRegistries register(MonitoringView shown, BeanManager manager) {
        OfferedRegistries registries = new OfferedRegistries();
        registries.add(shown, () -> MicroProfileMeters.find(manager));
        registries.add(shown, () -> MicrometerMeters.find(manager));
        return registries;
    }

    private void add(MonitoringView shown, Supplier<Optional<MeterRegistration>> found) {
        try {
            found.get().ifPresent(registration -> {
                registrations.add(registration);
                Meter.of(shown).forEach(registration::add);
            });
        } catch (LinkageError e) {
            // Its types are not there.
            LOGGER.log(Level.DEBUG, MeterMessages.notOffered(), e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, MeterMessages.notRegistered(e.getClass()), e);
        }
    }

    @Override
    public void close() {
        registrations.forEach(MeterRegistration::end);
        registrations.clear();
    }
}
