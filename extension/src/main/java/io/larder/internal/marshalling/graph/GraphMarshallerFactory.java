package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.UnsupportedValueTypes;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes marshallers that copy object graphs, for the beans of one class loader. Safe for any number of threads. */
public final class GraphMarshallerFactory {

    private final GraphCodec codec;
    private final LongSupplier nanoTime;

    /**
     * @param loader that of the beans, by which alone classes are found again that an earlier run of the application wrote
     * @param proxies whether a class is that of a client proxy or of an intercepted instance
     * @param most how many bytes a value may have besides its strings and arrays of primitives
     * @param nanoTime a clock for durations
     */
    public GraphMarshallerFactory(ClassLoader loader, Predicate<Class<?>> proxies, long most, LongSupplier nanoTime) {
        this.codec = new GraphCodec(loader, type -> refusal(type, proxies), most);
        this.nanoTime = nanoTime;
    }

    private static @Nullable String refusal(Class<?> type, Predicate<Class<?>> proxies) {
        String reason = UnsupportedValueTypes.reason(type);
        return reason == null && proxies.test(type) ? "a bean of the container" : reason;
    }

    /**
     * @param location the method, for messages
     * @param persistent whether each value has to be able to leave the process
     */
    public ValueMarshaller create(String location, boolean persistent) {
        return new GraphMarshaller(location, codec, persistent, nanoTime);
    }
}
