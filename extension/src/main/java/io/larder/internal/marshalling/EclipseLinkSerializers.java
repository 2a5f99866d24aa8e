package io.larder.internal.marshalling;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.apache.fory.context.ReadContext;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;
import org.apache.fory.serializer.collection.CollectionSerializer;

/** EclipseLink's collections by their elements: what else they hold belongs to the transaction that read them. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in Fory
final class EclipseLinkSerializers {

    private static final class ElementSerializer extends CollectionSerializer {

        private final Constructor<?> constructor;

        ElementSerializer(TypeResolver resolver, Class<?> type) {
            super(resolver, (Class) type, true);
            constructor = constructor(type);
        }

        @Override
        public Collection newCollection(ReadContext context, boolean elementReadAlwaysAdvances) {
            setNumElements(readCollectionSize(context, context.getBuffer(), elementReadAlwaysAdvances));
            Collection<?> instance = (Collection<?>) newInstance(constructor);
            context.reference(instance);
            return instance;
        }
    }

    private EclipseLinkSerializers() {}

    static Serializer<?> of(TypeResolver resolver, Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return new ElementSerializer(resolver, type);
        }
        Constructor<?> constructor = constructor(type);
        return new FactoryMapSerializer(resolver, type, size -> (Map<Object, Object>) newInstance(constructor));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Object newInstance(Constructor<?> constructor) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
