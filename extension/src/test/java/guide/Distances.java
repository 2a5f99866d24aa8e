package guide;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

@ApplicationScoped
public class Distances {

    private static final double MILE = 1.609344;

    @Inject
    Preferences preferences;

    @CacheData(allowInputs = true, maxEntries = 1_000)
    public String label(double kilometres) {
        return preferences.unit().equals("km")
                ? String.format(Locale.ROOT, "%.1f km", kilometres)
                : String.format(Locale.ROOT, "%.1f mi", kilometres / MILE);
    }
}
