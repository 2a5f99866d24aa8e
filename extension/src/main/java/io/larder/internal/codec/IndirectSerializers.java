package io.larder.internal.codec;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.apache.fory.context.ReadContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;
import org.apache.fory.serializer.collection.CollectionSerializer;

/** EclipseLink's collections by their elements: what else they hold belongs to the transaction that read them. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Fory
final class IndirectSerializers {

    private static final class Elements extends CollectionSerializer {

        private final Constructor<?> constructor;

        Elements(TypeResolver resolver, Class<?> type) {
            super(resolver, (Class) type, true);
            constructor = constructor(type);
        }

        @Override
        public Collection newCollection(ReadContext context, boolean elementReadAlwaysAdvances) {
            setNumElements(readCollectionSize(context, context.getBuffer(), elementReadAlwaysAdvances));
            Collection<?> made = (Collection<?>) make(constructor);
            context.reference(made);
            return made;
        }
    }

    private IndirectSerializers() {}

    static Serializer<?> of(TypeResolver resolver, Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return new Elements(resolver, type);
        }
        Constructor<?> constructor = constructor(type);
        return new OldMapSerializer(resolver, type, size -> (Map<Object, Object>) make(constructor));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Object make(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
