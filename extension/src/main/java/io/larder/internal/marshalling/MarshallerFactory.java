package io.larder.internal.marshalling;

import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.DataTypeValidator;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.graph.ContentComparison;
import io.larder.internal.marshalling.graph.GraphMarshallerFactory;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The codecs of one application. Safe for any number of threads. */
public final class MarshallerFactory implements AutoCloseable {

    /** Below 2 GiB by what an array cannot have. */
    private static final long MAX_GRAPH_SIZE = Integer.MAX_VALUE - 64L;

    private final Predicate<Class<?>> proxies;
    private final List<ValueCodec> customCodecs;
    private final long maxGraphSize;
    private final LongSupplier nanoTime;
    private final JsonBinding json = new JsonBinding();
    private final ContentComparison comparison = new ContentComparison();
    private final ConcurrentMap<ClassLoader, GraphMarshallerFactory> graphFactories = new ConcurrentHashMap<>();

    /**
     * @param proxies whether a class is that of a client proxy or of an intercepted instance
     * @param customCodecs the codecs of the application; the first that supports a type serves it
     */
    public MarshallerFactory(Predicate<Class<?>> proxies, Collection<? extends ValueCodec> customCodecs) {
        this(proxies, customCodecs, MAX_GRAPH_SIZE, System::nanoTime);
    }

    /**
     * @param maxGraphSize how many bytes a value may have besides its strings and arrays of primitives
     * @param nanoTime a clock for durations
     */
    MarshallerFactory(
            Predicate<Class<?>> proxies,
            Collection<? extends ValueCodec> customCodecs,
            long maxGraphSize,
            LongSupplier nanoTime) {
        this.proxies = proxies;
        this.customCodecs = List.copyOf(customCodecs);
        this.maxGraphSize = maxGraphSize;
        this.nanoTime = nanoTime;
    }

    /**
     * Why a method that declares this return type can return no data, with the cure; {@code null} where it can, or where a codec of the
     * application serves the type.
     */
    public @Nullable String unsupportedReason(Type returnType) {
        return codecFor(returnType).isPresent() ? null : DataTypeValidator.unsupportedReason(returnType);
    }

    /**
     * How the results of one method are kept; made once a method, at deployment.
     *
     * @param location the method, for messages: {@code Class#method}
     * @param returnType its generic return type; of a stage, what is kept is what it completes with. {@link Object} where nothing is known
     * @param loader that of the bean, by which alone classes are found again
     * @param persistent whether each value has to be able to leave the process
     * @return what throws {@link UnserializableValueException} as {@link ValueMarshaller} says
     */
    public ValueMarshaller create(
            String location, Type returnType, ValueFormat format, ClassLoader loader, boolean persistent) {
        Type data = DataTypeValidator.valueType(returnType);
        Optional<ValueCodec> codec = codecFor(returnType);
        if (codec.isPresent()) {
            return new CustomCodecMarshaller(location, data, codec.get());
        }
        return switch (format) {
            case BINARY ->
                graphFactories.computeIfAbsent(loader, this::newGraphFactory).create(location, persistent);
            case JSON -> new JsonbMarshaller(location, data, json.get(), comparison);
        };
    }

    /** The same for values that stay in this process, unless it happens that they can leave it. */
    public ValueMarshaller create(String location, Type returnType, ValueFormat format, ClassLoader loader) {
        return create(location, returnType, format, loader, false);
    }

    private Optional<ValueCodec> codecFor(Type returnType) {
        Type data = DataTypeValidator.valueType(returnType);
        return customCodecs.stream().filter(codec -> codec.supports(data)).findFirst();
    }

    private GraphMarshallerFactory newGraphFactory(ClassLoader loader) {
        return new GraphMarshallerFactory(loader, proxies, maxGraphSize, nanoTime);
    }

    /** Lets go of all that was made for the application; copying goes on to work, at the price of making it anew. */
    @Override
    public void close() {
        graphFactories.clear();
        json.close();
    }
}
