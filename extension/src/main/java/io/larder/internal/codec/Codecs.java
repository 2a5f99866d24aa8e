package io.larder.internal.codec;

import io.larder.Format;
import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.DataTypes;
import io.larder.internal.engine.value.Values;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The codecs of one application. Safe for any number of threads. */
public final class Codecs implements AutoCloseable {

    private final Predicate<Class<?>> proxies;
    private final List<ValueCodec> own;
    private final Limits limits;
    private final JsonBinding json = new JsonBinding();
    private final HouseThread thread = new HouseThread();
    private final ConcurrentMap<ClassLoader, Graphs> graphs = new ConcurrentHashMap<>();

    /**
     * @param proxies whether a class is that of a client proxy or of an intercepted instance
     * @param own the codecs of the application; the first that supports a type serves it
     */
    public Codecs(Predicate<Class<?>> proxies, Collection<? extends ValueCodec> own) {
        this(proxies, own, Limits.usual());
    }

    Codecs(Predicate<Class<?>> proxies, Collection<? extends ValueCodec> own, Limits limits) {
        this.proxies = proxies;
        this.own = List.copyOf(own);
        this.limits = limits;
    }

    /**
     * Why a method that declares this return type can return no data, with the cure; {@code null} where it can, or where a codec of the
     * application serves the type.
     */
    public @Nullable String refusal(Type returnType) {
        return codecFor(returnType).isPresent() ? null : DataTypes.refusal(returnType);
    }

    /**
     * How the results of one method are kept; made once a method, at deployment.
     *
     * @param where the method, for messages: {@code Class#method}
     * @param returnType its generic return type; of a stage, what is kept is what it completes with. {@link Object} where nothing is known
     * @param loader that of the bean, by which alone classes are found again
     * @return what throws {@link UnserializableValueException} as {@link Values} says
     */
    public Values of(String where, Type returnType, Format format, ClassLoader loader) {
        Type data = DataTypes.data(returnType);
        Optional<ValueCodec> codec = codecFor(returnType);
        if (codec.isPresent()) {
            return new CustomValues(where, data, codec.get());
        }
        return switch (format) {
            case BINARY -> graphs.computeIfAbsent(loader, this::graphs).of(where);
            case JSON -> new JsonValues(where, data, json.get());
        };
    }

    private Optional<ValueCodec> codecFor(Type returnType) {
        Type data = DataTypes.data(returnType);
        return own.stream().filter(codec -> codec.supports(data)).findFirst();
    }

    private Graphs graphs(ClassLoader loader) {
        return new Graphs(loader, proxies, limits);
    }

    /** Lets go of all that was made for the application; copying goes on to work, at the price of making it anew. */
    @Override
    public void close() {
        graphs.values().forEach(Graphs::close);
        graphs.clear();
        thread.close();
        json.close();
    }
}
