package io.larder.internal.marshalling;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.reflect.FieldAccessor;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.collection.MapSerializer;

/** A {@link LinkedHashMap} remembers whether it is in order of access; Fory's own serializer forgets it. */
@SuppressWarnings({"rawtypes", "unchecked", "NonApiType"}) // as in Fory
final class AccessOrderSerializer extends MapSerializer<LinkedHashMap> {

    private static final float USUAL_LOAD = 0.75f;

    private final FieldAccessor accessOrder;

    AccessOrderSerializer(TypeResolver resolver) {
        super(resolver, LinkedHashMap.class, true);
        try {
            Field field = LinkedHashMap.class.getDeclaredField("accessOrder");
            accessOrder = FieldAccessor.createAccessor(field);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Map onMapWrite(WriteContext context, LinkedHashMap value) {
        context.getBuffer().writeVarUInt32Small7(value.size());
        context.getBuffer().writeBoolean(accessOrder.getBoolean(value));
        return value;
    }

    @Override
    public Map newMap(ReadContext context, boolean entryReadAlwaysAdvances) {
        int size = readMapSize(context, context.getBuffer(), entryReadAlwaysAdvances);
        setNumElements(size);
        Map map = new LinkedHashMap(size, USUAL_LOAD, context.getBuffer().readBoolean());
        context.reference(map);
        return map;
    }
}
