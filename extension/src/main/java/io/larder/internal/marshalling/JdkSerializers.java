package io.larder.internal.marshalling;

import io.larder.internal.core.value.LazyCollections;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;
import org.apache.fory.serializer.SerializerFactory;
import org.jspecify.annotations.Nullable;

/** Serializers for classes of the JDK, and of Jakarta JSON Processing, with which Fory is not faithful enough. Made for the class at hand, so that no module is missed. */
final class JdkSerializers implements SerializerFactory {

    private static final String IMAGE = "java.awt.image.BufferedImage";
    private static final boolean JSON = isJsonAvailable();
    private static final Class<? extends Path> PATH =
            FileSystems.getDefault().getPath("").getClass();

    /** Whether values of the class, which the JDK does not let anybody look into, are copied all the same. */
    static boolean supports(Class<?> type) {
        return type.getName().equals(IMAGE) || type == PATH || isByteBuffer(type) || isJson(type);
    }

    /** In the place of what Fory has registered itself. */
    @SuppressWarnings("JdkObsolete") // an example of one is needed
    static Map<Class<?>, Serializer<?>> overriding(TypeResolver resolver) {
        Map<Class<?>, Serializer<?>> serializers = new LinkedHashMap<>();
        serializers.put(LinkedHashMap.class, new AccessOrderSerializer(resolver));
        serializers.putAll(ImmutableTimeSerializers.serializers(resolver.getConfig()));
        serializers.put(Hashtable.class, new FactoryMapSerializer(resolver, Hashtable.class, Hashtable::new));
        serializers.put(
                IdentityHashMap.class, new FactoryMapSerializer(resolver, IdentityHashMap.class, IdentityHashMap::new));
        putFactoryBuilt(serializers, resolver, List.of(1), JdkSerializers::immutableList);
        putFactoryBuilt(serializers, resolver, List.of(1, 2, 3), JdkSerializers::immutableList);
        putFactoryBuilt(serializers, resolver, List.of(1, 2, 3).subList(0, 1), JdkSerializers::immutableSubList);
        putFactoryBuilt(serializers, resolver, new ArrayList<>().subList(0, 0), (elements, nulls) -> new ArrayList<>(
                        Arrays.asList(elements))
                .subList(0, elements.length));
        putFactoryBuilt(serializers, resolver, new LinkedList<>().subList(0, 0), (elements, nulls) -> new LinkedList<>(
                        Arrays.asList(elements))
                .subList(0, elements.length));
        putFactoryBuilt(
                serializers, resolver, Arrays.asList(1).subList(0, 0), (elements, nulls) -> Arrays.asList(elements)
                        .subList(0, elements.length));
        return serializers;
    }

    private static void putFactoryBuilt(
            Map<Class<?>, Serializer<?>> serializers,
            TypeResolver resolver,
            Object example,
            FactoryListSerializer.ListFactory factory) {
        serializers.put(example.getClass(), new FactoryListSerializer(resolver, example.getClass(), factory));
    }

    private static Collection<?> immutableList(Object[] elements, boolean nulls) {
        return nulls ? Arrays.stream(elements).toList() : List.of(elements);
    }

    /** A part of a list that has one element more, which nobody gets to see. */
    private static Collection<?> immutableSubList(Object[] elements, boolean nulls) {
        Object[] more = Arrays.copyOf(elements, elements.length + 1, Object[].class);
        more[elements.length] = "";
        return ((List<?>) immutableList(more, nulls)).subList(0, elements.length);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Serializer<?> createSerializer(TypeResolver resolver, Class<?> type) {
        if (type.getName().equals(IMAGE)) {
            return new ImageSerializer(resolver);
        }
        if (type == PATH) {
            return new PathSerializer(resolver, (Class<Path>) type);
        }
        if (isByteBuffer(type)) {
            return new ByteBufferSerializer(resolver, (Class<ByteBuffer>) type);
        }
        if (isJson(type)) {
            return new JsonTextSerializer(resolver, (Class<JsonValue>) type);
        }
        if (LazyCollections.isIndirectContainer(type)) {
            return EclipseLinkSerializers.of(resolver, type);
        }
        return type == Map.entry(1, 1).getClass()
                ? new EntrySerializer<>(resolver, type.asSubclass(Map.Entry.class))
                : null;
    }

    private static boolean isJson(Class<?> type) {
        return JSON && JsonValue.class.isAssignableFrom(type);
    }

    private static boolean isJsonAvailable() {
        try {
            Class.forName("jakarta.json.JsonValue", false, JdkSerializers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static boolean isByteBuffer(Class<?> type) {
        return ByteBuffer.class.isAssignableFrom(type) && !type.getSimpleName().endsWith("R");
    }
}
