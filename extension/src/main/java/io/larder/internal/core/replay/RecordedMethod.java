package io.larder.internal.core.replay;

import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.value.RawType;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method whose calls are made again.
 *
 * @param id bean, qualifiers and method in words, the same in every run of the application, and no other's
 * @param where for messages: {@code Class#method}
 * @param parameters those that it declares
 * @param marshaller makes copies of arguments
 * @param invoker calls it
 */
public record RecordedMethod(
        String id, String where, List<KeyParameter> parameters, ValueMarshaller marshaller, Invoker invoker) {

    /** Calls the method on a bean that is looked up for each call. */
    @FunctionalInterface
    public interface Invoker {

        /** @throws Exception what the method throws, unchanged */
        @Nullable
        Object invoke(@Nullable Object[] arguments) throws Exception;
    }

    public RecordedMethod {
        parameters = List.copyOf(parameters);
    }

    /** Throws if these are not arguments of the method. */
    void verify(CopySource[] arguments) {
        @Nullable Object[] copies = CopySource.copyAll(arguments);
        if (copies.length != parameters.size()) {
            throw new IllegalArgumentException(copies.length + " arguments for " + parameters.size() + " parameters");
        }
        for (int i = 0; i < copies.length; i++) {
            RawType.of(parameters.get(i).type()).requireInstance(copies[i]);
        }
    }

    /**
     * Arguments of the caller's own, for a call that is made later.
     *
     * @throws io.larder.RecordingException where one cannot be kept
     */
    public @Nullable Object[] copyArguments(@Nullable Object[] arguments) {
        return CopySource.copyAll(CopySource.of(arguments, this));
    }
}
