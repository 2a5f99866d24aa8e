package io.larder.internal.core.key;

import io.larder.internal.core.entity.LazyType;
import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.key.ContainerEncodings.ContainerType;
import io.larder.internal.core.key.Encoding.Composite;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
     * elements; those of a library store the elements. What a persistence provider adds does not count.
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
        if (extended == null) {
            added.removeIf(layouts.application().negate());
        }
        return added.isEmpty()
                ? container
                : of(type, added, extended == null ? container : extended.encoding(), layouts);
    }

    private static Encoding of(Class<?> type, List<Class<?>> added, Composite container, FieldLayout.Factory layouts) {
        Encoding fields = layouts.createWithoutSynthetic(type, added);
        if (!(fields instanceof FieldLayout layout)) {
            return fields;
        }
        FormDescriptor form = added.stream().anyMatch(FormEncoding::declaresForm) ? FormDescriptor.of(type) : null;
        if (form != null) {
            Encoding part = FormEncoding.part(form, added, layouts);
            return part instanceof FormEncoding written
                    ? new ExtendedContainerEncoding(container, layout, written)
                    : part;
        }
        return layout.isEmpty() ? container : new ExtendedContainerEncoding(container, layout, null);
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
