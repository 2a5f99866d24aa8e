package io.larder.internal.core.key;

import io.larder.internal.fingerprint.MemoizedFields;
import io.larder.spi.KeyEncoder;
import java.util.List;
import java.util.stream.IntStream;

/** Keys of a method whose parameters are of type {@code Object}. */
final class TestKeys {

    static final String METHOD = "shop.Prices#quote";

    private TestKeys() {}

    static Key of(Object... arguments) {
        return with(List.of(), arguments);
    }

    static Key with(List<KeyEncoder<?>> encoders, Object... arguments) {
        return factory(encoders).create(METHOD, parameters(arguments.length)).generate(arguments);
    }

    static KeyGeneratorFactory factory(List<KeyEncoder<?>> encoders) {
        return new KeyGeneratorFactory(encoders, type -> false, MemoizedFields::of, NaiveEncoder::isApplication);
    }

    static List<KeyParameter> parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new KeyParameter("arg" + i, Object.class, true))
                .toList();
    }
}
