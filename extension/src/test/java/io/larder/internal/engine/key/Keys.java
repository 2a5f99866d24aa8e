package io.larder.internal.engine.key;

import io.larder.spi.KeyEncoder;
import java.util.List;
import java.util.stream.IntStream;

/** Keys of a method whose parameters are of type {@code Object}. */
final class Keys {

    static final String WHERE = "shop.Prices#quote";

    private Keys() {}

    static Key of(Object... arguments) {
        return with(List.of(), arguments);
    }

    static Key with(List<KeyEncoder<?>> encoders, Object... arguments) {
        return makers(encoders).of(WHERE, parameters(arguments.length)).key(arguments);
    }

    static KeyMakers makers(List<KeyEncoder<?>> encoders) {
        return new KeyMakers(encoders, type -> false);
    }

    static List<KeyParameter> parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new KeyParameter("arg" + i, Object.class, true))
                .toList();
    }
}
