package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.runtime.ExtensionPoints.Contribution;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.spi.KeyEncoder;
import io.larder.spi.ValueCodec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes that decide what an entry holds or under which key it lies, and that no cached method calls.
 *
 * @param codecs those of the application
 * @param encoders those of the application
 */
@SuppressWarnings("rawtypes") // The class of a generic type is raw.
record EntryCallbackClasses(
        List<Contribution<ValueCodec>> codecs,
        List<Contribution<KeyEncoder>> encoders,
        KeyGeneratorFactory keyGenerators) {

    /**
     * Those of one method: the classes that its annotation names, the codecs of its value and of recorded effects, and where an argument or an
     * input may hold something that an encoder serves, all encoders: each may be shown what another one puts.
     */
    Set<Class<?>> of(CachedMethod method) {
        CacheSettings settings = method.settings();
        Set<Class<?>> classes = new LinkedHashSet<>(settings.classes());
        codecs.stream()
                .filter(codec -> codec.object().supports(method.valueType())
                        || codec.object().supports(Object.class))
                .forEach(codec -> classes.addAll(codec.classes()));
        if (settings.allowInputs() || keyGenerators.mayUseEncoders(method.parameters())) {
            encoders.forEach(encoder -> classes.addAll(encoder.classes()));
        }
        return classes;
    }
}
