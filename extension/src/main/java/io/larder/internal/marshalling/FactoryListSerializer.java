package io.larder.internal.marshalling;

import java.util.ArrayList;
import java.util.Collection;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.collection.CollectionSerializer;

/**
 * For lists that the JDK's own factories make from their elements. Fory would write a sub list with the whole list behind it, takes the
 * {@code null}s of {@code Stream.toList} for an error, and does without some of these classes on newer Java.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Fory
final class FactoryListSerializer extends CollectionSerializer {

    /** How a list is made of its elements, and of whether it may be asked for {@code null}. */
    interface ListFactory {
        Collection<?> create(Object[] elements, boolean nulls);
    }

    private static final class ElementBuffer extends ArrayList<Object> {

        private static final long serialVersionUID = 1L;

        private final boolean nulls;

        ElementBuffer(boolean nulls) {
            this.nulls = nulls;
        }
    }

    private final ListFactory factory;

    FactoryListSerializer(TypeResolver resolver, Class<?> type, ListFactory factory) {
        super(resolver, (Class) type, true);
        this.factory = factory;
    }

    @Override
    public Collection onCollectionWrite(WriteContext context, Collection value) {
        Collection<?> elements = value;
        context.getBuffer().writeVarUInt32Small7(elements.size());
        context.getBuffer().writeBoolean(nulls(elements));
        return elements;
    }

    @Override
    public Collection newCollection(ReadContext context, boolean elementReadAlwaysAdvances) {
        setNumElements(readCollectionSize(context, context.getBuffer(), elementReadAlwaysAdvances));
        return new ElementBuffer(context.getBuffer().readBoolean());
    }

    @Override
    public Collection onCollectionRead(Collection read) {
        return factory.create(read.toArray(), ((ElementBuffer) read).nulls);
    }

    @SuppressWarnings("ReturnValueIgnored") // what counts is whether it may be asked
    private static boolean nulls(Collection<?> elements) {
        try {
            elements.contains(null);
            return true;
        } catch (NullPointerException nullHostile) {
            return false;
        }
    }
}
