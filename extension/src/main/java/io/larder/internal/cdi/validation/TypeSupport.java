package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.key.UnsupportedKeyType;
import io.larder.internal.core.remedy.ArgumentRemedy;
import io.larder.internal.core.remedy.ResultRemedy;
import io.larder.internal.core.value.DataTypeValidator;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import io.larder.spi.ValueCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What a declared type tells at deployment already, once the application's own encoders and codecs are known.
 *
 * @param keyGenerators that know the types of all encoders, and call none
 * @param codecs those that are there without a running bean
 * @param beans the classes of all beans
 */
record TypeSupport(KeyGeneratorFactory keyGenerators, List<ValueCodec> codecs, Map<Class<?>, Lifecycle> beans) {

    private static final String BEAN = "a bean of the container";

    /** Stands for an encoder that will be there as a bean. */
    private record EncoderPlaceholder<T>(Class<T> type) implements KeyEncoder<T> {
        @Override
        public void encode(T value, KeyWriter out) {
            throw new UnsupportedOperationException(type.getName());
        }
    }

    /** The support that the application's beans and services give. */
    static TypeSupport of(DeploymentModel model) {
        return of(
                model.facts().beanTypes().stream()
                        .filter(type -> TypeArguments.erasure(type) == KeyEncoder.class)
                        .<Class<?>>map(TypeSupport::encodedType)
                        .toList(),
                model.facts().lifecycles(),
                model.loader());
    }

    private static Class<?> encodedType(Type encoder) {
        return encoder instanceof ParameterizedType generic
                ? TypeArguments.erasure(generic.getActualTypeArguments()[0])
                : Object.class;
    }

    /**
     * @param encodedTypes the types for which encoders are beans
     * @param beans the classes of all beans
     */
    static TypeSupport of(Collection<Class<?>> encodedTypes, Map<Class<?>, Lifecycle> beans, ClassLoader loader) {
        List<KeyEncoder<?>> encoders = new ArrayList<>();
        encodedTypes.forEach(type -> encoders.add(new EncoderPlaceholder<>(type)));
        ServiceLoader.load(KeyEncoder.class, loader).forEach(encoders::add);
        List<ValueCodec> codecs = new ArrayList<>();
        ServiceLoader.load(ValueCodec.class, loader).forEach(codecs::add);
        return new TypeSupport(new KeyGeneratorFactory(encoders, type -> false), codecs, beans);
    }

    /** Why no argument of the type could be part of a key; {@code null} where that is for the argument to tell. */
    @Nullable
    UnsupportedKeyType unsupportedKey(Type type) {
        return keyGenerators.validate(type, this::beanAsKey);
    }

    /** Whoever injects a bean gets a proxy or an instance that all share, unless it is dependent. */
    private @Nullable UnsupportedKeyType beanAsKey(Class<?> type) {
        Lifecycle lifecycle = beans.getOrDefault(type, Lifecycle.DEPENDENT);
        return lifecycle == Lifecycle.DEPENDENT
                ? null
                : UnsupportedKeyType.of(type, BEAN, ArgumentRemedy.ofBean(lifecycle == Lifecycle.SHARED));
    }

    /** Whether a codec takes values of the type. */
    boolean hasCodec(Type type) {
        return codecs.stream().anyMatch(codec -> codec.supports(type));
    }

    /** Why no value of the type is data, codecs left out of account; {@code null} where that is for the value to tell. */
    @Nullable
    String unsupportedDataReason(Type type) {
        Type data = DataTypeValidator.valueType(type);
        return data instanceof Class<?> plain && beans.getOrDefault(plain, Lifecycle.DEPENDENT) != Lifecycle.DEPENDENT
                ? "returns " + plain.getName() + ", which is " + BEAN + "; "
                        + ResultRemedy.ofBean().asResult()
                : DataTypeValidator.unsupportedReason(type);
    }
}
