package io.larder.internal.cdi;

import io.larder.internal.cdi.declaration.TypeArguments;
import io.larder.spi.KeyEncoder;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a declared type tells at deployment already, once the application's own encoders and codecs are known.
 *
 * @param encoded types that a {@link KeyEncoder} is for
 * @param codecs those that are there without a running bean
 */
record DeclaredTypes(Set<Class<?>> encoded, List<ValueCodec> codecs) {

    /** @param beans types that encoders are for which are beans */
    static DeclaredTypes of(Collection<Class<?>> beans, ClassLoader loader) {
        Set<Class<?>> encoded = new HashSet<>(beans);
        for (KeyEncoder<?> encoder : ServiceLoader.load(KeyEncoder.class, loader)) {
            encoded.add(encoder.type());
        }
        List<ValueCodec> codecs = new ArrayList<>();
        ServiceLoader.load(ValueCodec.class, loader).forEach(codecs::add);
        return new DeclaredTypes(encoded, codecs);
    }

    /** Why no argument of the type has a value; {@code null} where that is for the argument to tell. */
    @Nullable
    String noKey(Type type) {
        Class<?> declared = TypeArguments.erasure(type);
        boolean served = encoded.stream()
                .anyMatch(encoder -> encoder.isAssignableFrom(declared) || declared.isAssignableFrom(encoder));
        return served ? null : plainKey(type);
    }

    /** Whether a codec takes values of the type. */
    boolean served(Type type) {
        return codecs.stream().anyMatch(codec -> codec.supports(type));
    }

    private static @Nullable String plainKey(Type type) {
        return type == Thread.class ? "it is a thread" : null;
    }

    /** Why no value of the type is data, codecs left out of account; {@code null} where that is for the value to tell. */
    static @Nullable String noData(Type type) {
        return type == Thread.class ? "returns java.lang.Thread, which is a thread" : null;
    }
}
