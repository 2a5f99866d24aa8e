package io.larder.internal.marshalling;

import java.util.Map;
import java.util.Objects;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/** What {@link Map#entry} makes, which is not serializable and unknown to Fory. */
final class EntrySerializer<E extends Map.Entry<?, ?>> extends Serializer<E> {

    EntrySerializer(TypeResolver resolver, Class<E> type) {
        super(resolver.getConfig(), type);
    }

    @Override
    public void write(WriteContext context, E entry) {
        context.writeRef(entry.getKey());
        context.writeRef(entry.getValue());
    }

    @Override
    public E read(ReadContext context) {
        Object key = Objects.requireNonNull(context.readRef());
        return type.cast(Map.entry(key, Objects.requireNonNull(context.readRef())));
    }
}
