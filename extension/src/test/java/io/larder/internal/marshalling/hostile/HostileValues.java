package io.larder.internal.marshalling.hostile;

import java.util.List;

/** The catalogue: values of copies, and arguments of keys. */
public final class HostileValues {

    private HostileValues() {}

    /** All kinds. */
    public static List<HostileValue> all() {
        Catalog catalog = new Catalog();
        TimeValues.addTo(catalog);
        UtilityValues.addTo(catalog);
        ContainerValues.addTo(catalog);
        AwtValues.addTo(catalog);
        ApplicationValues.addTo(catalog);
        GuavaValues.addTo(catalog);
        LibraryValues.addTo(catalog);
        ScienceValues.addTo(catalog);
        HiddenAspects.addTo(catalog);
        return List.copyOf(catalog.values());
    }
}
