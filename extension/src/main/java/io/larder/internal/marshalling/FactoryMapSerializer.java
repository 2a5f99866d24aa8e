package io.larder.internal.marshalling;

import java.util.Map;
import java.util.function.IntFunction;
import org.apache.fory.context.ReadContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.collection.MapSerializer;

/**
 * For maps that Fory leaves to the JDK's own serialization: a filter of the whole JVM, as WildFly sets one, refuses large ones there.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Fory
final class FactoryMapSerializer extends MapSerializer {

    private final IntFunction<Map<Object, Object>> factory;

    /** @param factory of an empty map for so many entries */
    FactoryMapSerializer(TypeResolver resolver, Class<?> type, IntFunction<Map<Object, Object>> factory) {
        super(resolver, (Class) type, true);
        this.factory = factory;
    }

    @Override
    public Map newMap(ReadContext context, boolean entryReadAlwaysAdvances) {
        int size = readMapSize(context, context.getBuffer(), entryReadAlwaysAdvances);
        setNumElements(size);
        Map map = factory.apply(size);
        context.reference(map);
        return map;
    }
}
