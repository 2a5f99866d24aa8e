package io.larder.internal.marshalling.hostile;

import java.util.List;
import java.util.function.Supplier;

/**
 * Values of one kind.
 *
 * @param name of the kind
 * @param variants each gives new objects of equal content; no two of them the same content
 */
public record HostileValue(String name, List<Supplier<Object>> variants) {

    @Override
    public String toString() {
        return name;
    }
}
