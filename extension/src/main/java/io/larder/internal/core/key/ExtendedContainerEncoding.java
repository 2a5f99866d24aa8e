package io.larder.internal.core.key;

import io.larder.internal.core.entity.LazyType;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.key.ContainerEncodings.ContainerType;
import io.larder.internal.core.key.Encoding.Composite;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collections and maps of classes that hold more than elements: what they hold as such, and the fields that they add. Where such a class
 * writes itself, what it writes instead of the fields.
 *
 * @param fields those of the class that are no part of the collection
 * @param form what such a class writes, or {@code null} where it writes no more than its fields
 */
record ExtendedContainerEncoding(
        Composite container, FieldLayout fields, @Nullable FormEncoding form) implements Composite {

    /**
     * The encoding of a class. A class that extends a collection of the JDK adds all that it declares to the elements. Of a class that is a
     * collection by itself, the fields of the application's own classes count, since nothing tells what they add from how they store the
     * elements; those of a library store the elements. But a queue or a bag has no contract by which equal elements make it equal: of such a
     * class the {@linkplain #isBound bounds} count. What a persistence provider adds does not count.
     */
    static Encoding of(Class<?> type, Composite container, FieldLayout.Factory layouts) {
        if (Proxy.isProxyClass(type) || LazyType.isIndirectContainer(type)) {
            return container;
        }
        List<Class<?>> added = new ArrayList<>();
        Class<?> base = type;
        while (base != null && !JdkClasses.contains(base)) {
            added.add(0, base);
            base = base.getSuperclass();
        }
        ContainerType extended =
                base == null || Modifier.isAbstract(base.getModifiers()) ? null : ContainerEncodings.of(base);
        if (extended != null) {
            return of(type, added, added, extended.encoding(), layouts);
        }
        List<Class<?>> own = added.stream().filter(layouts.application()).toList();
        boolean hasBounds = Collection.class.isAssignableFrom(type)
                && !List.class.isAssignableFrom(type)
                && !Set.class.isAssignableFrom(type);
        return of(type, own, hasBounds ? added : own, container, layouts);
    }

    /**
     * @param own classes of the hierarchy of which all fields count
     * @param declaring those and the others of which the bounds count
     */
    private static Encoding of(
            Class<?> type,
            List<Class<?>> own,
            List<Class<?>> declaring,
            Composite container,
            FieldLayout.Factory layouts) {
        Encoding fields = layouts.create(
                type,
                declaring,
                field -> own.contains(field.getDeclaringClass()) ? !field.isSynthetic() : isBound(field));
        if (!(fields instanceof FieldLayout layout)) {
            return fields;
        }
        FormDescriptor form = own.stream().anyMatch(FormEncoding::declaresForm) ? FormDescriptor.of(type) : null;
        if (form != null) {
            List<Class<?>> libraries =
                    declaring.stream().filter(each -> !own.contains(each)).toList();
            Encoding bounds = layouts.create(type, libraries, ExtendedContainerEncoding::isBound);
            Encoding part = FormEncoding.part(form, own, bounds, layouts);
            return part instanceof FormEncoding written
                    ? new ExtendedContainerEncoding(container, layout, written)
                    : part;
        }
        return layout.isEmpty() ? container : new ExtendedContainerEncoding(container, layout, null);
    }

    /** A number, a text or an enum that was given to a collection for good, as the capacity of a queue. */
    private static boolean isBound(Field field) {
        Class<?> type = field.getType();
        return Modifier.isFinal(field.getModifiers())
                && !field.isSynthetic()
                && (type.isPrimitive() || type == String.class || type.isEnum());
    }

    @Override
    public EncodingFrame openFrame(Object value, GraphEncoder graph) {
        Function<GraphEncoder, EncodingFrame> more =
                form == null ? later -> fields.fieldsFrame(value) : form.capture(value, graph.forms());
        graph.out.tag(Tag.EXTENDED);
        graph.out.bytes(fields.digest());
        return new SuccessiveFrames(value, container.openFrame(value, graph), more);
    }

    @Override
    public @Nullable Object[] children(Object value, Forms forms) {
        List<@Nullable Object> children = new ArrayList<>(Arrays.asList(container.children(value, forms)));
        children.addAll(Arrays.asList((form != null ? form : fields).children(value, forms)));
        return children.toArray();
    }
}
