package io.larder.internal.marshalling.hostile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Collects hostile values. */
final class Catalog {

    private final List<HostileValue> values = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Values of a kind; each supplier is another content. */
    @SafeVarargs
    final Catalog add(String name, Callable<Object>... variants) {
        if (!names.add(name)) {
            throw new IllegalArgumentException(name);
        }
        List<Supplier<Object>> suppliers = new ArrayList<>();
        for (Callable<Object> variant : variants) {
            suppliers.add(() -> call(name, variant));
        }
        values.add(new HostileValue(name, suppliers));
        return this;
    }

    private static Object call(String name, Callable<Object> variant) {
        try {
            return variant.call();
        } catch (Exception failed) {
            throw new IllegalStateException(name, failed);
        }
    }

    List<HostileValue> values() {
        return values;
    }
}
