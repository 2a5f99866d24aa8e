package io.larder.internal.codec;

import java.util.Map;
import java.util.function.IntFunction;
import org.apache.fory.context.ReadContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.collection.MapSerializer;

/**
 * For maps that Fory leaves to the JDK's own serialization: a filter of the whole JVM, as WildFly sets one, refuses large ones there.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Fory
final class OldMapSerializer extends MapSerializer {

    private final IntFunction<Map<Object, Object>> maker;

    /** @param maker of an empty map for so many entries */
    OldMapSerializer(TypeResolver resolver, Class<?> type, IntFunction<Map<Object, Object>> maker) {
        super(resolver, (Class) type, true);
        this.maker = maker;
    }

    @Override
    public Map newMap(ReadContext context, boolean entryReadAlwaysAdvances) {
        int size = readMapSize(context, context.getBuffer(), entryReadAlwaysAdvances);
        setNumElements(size);
        Map map = maker.apply(size);
        context.reference(map);
        return map;
    }
}
