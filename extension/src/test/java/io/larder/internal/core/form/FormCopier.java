package io.larder.internal.core.form;

import io.larder.internal.core.form.SerializedForm.Data;
import io.larder.internal.core.form.SerializedForm.Fields;
import io.larder.internal.core.form.SerializedForm.Nested;
import io.larder.internal.core.form.SerializedForm.Part;
import io.larder.internal.core.form.SerializedForm.Section;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies graphs of serializable objects by their forms alone, as an object stream would: the simplest user of the package. */
final class FormCopier {

    private static final ClassValue<Optional<FormDescriptor>> DESCRIPTORS = new ClassValue<>() {
        @Override
        protected Optional<FormDescriptor> computeValue(Class<?> type) {
            return Optional.ofNullable(FormDescriptor.of(type));
        }
    };

    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private final Validations validations = new Validations();

    static @Nullable Object copy(@Nullable Object value) {
        FormCopier copier = new FormCopier();
        Object copy = copier.of(value);
        copier.validations.run();
        return copy;
    }

    private @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Class<?> || value instanceof Enum<?>) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        return object(
                value,
                DESCRIPTORS
                        .get(value.getClass())
                        .orElseThrow(() -> new IllegalArgumentException("no form: " + value.getClass())));
    }

    private @Nullable Object object(Object value, FormDescriptor descriptor) {
        SerializedForm form = descriptor.capture(value);
        if (form.replaced()) {
            Object replacement = of(form.replacement());
            copies.put(value, replacement);
            return replacement;
        }
        Object copy = descriptor.allocate();
        copies.put(value, copy);
        List<Section> sections = new ArrayList<>();
        form.sections().forEach(section -> sections.add(new Section(section.owner(), parts(section))));
        descriptor.restore(copy, new SerializedForm(form.type(), false, null, sections), validations);
        Object resolved = descriptor.resolve(copy);
        copies.put(value, resolved);
        return resolved;
    }

    private List<Part> parts(Section section) {
        List<Part> parts = new ArrayList<>();
        for (Part part : section.parts()) {
            if (part instanceof Data data) {
                parts.add(new Data(data.bytes().clone()));
            } else if (part instanceof Nested nested) {
                parts.add(new Nested(of(nested.value())));
            } else if (part instanceof Fields fields) {
                @Nullable Object[] values = new Object[fields.values().length];
                for (int i = 0; i < values.length; i++) {
                    boolean primitive = fields.layout().fields().get(i).type().isPrimitive();
                    values[i] = primitive ? fields.values()[i] : of(fields.values()[i]);
                }
                parts.add(new Fields(fields.layout(), values));
            }
        }
        return parts;
    }

    private Object array(Object array) {
        Object copy = Array.newInstance(array.getClass().getComponentType(), Array.getLength(array));
        copies.put(array, copy);
        boolean primitive = array.getClass().getComponentType().isPrimitive();
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(copy, i, primitive ? Array.get(array, i) : of(Array.get(array, i)));
        }
        return copy;
    }
}
