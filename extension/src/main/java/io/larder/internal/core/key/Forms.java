package io.larder.internal.core.key;

import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.SerializedForm;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What objects with a form of their own write. Where arguments are looked through for cycles, each object is captured once and its form
 * held: a {@code writeReplace} may make another object at each call, and the walk that follows has to meet the same ones.
 */
final class Forms {

    /** Captures at each call anew. */
    static final Forms DIRECT = new Forms(null);

    /** The JDK would go on for ever. */
    private static final int MAX_REPLACEMENTS = 100;

    /** Forms that make new objects with such forms may have no end. */
    private static final int MAX_FORMS = 1_000_000;

    private final @Nullable IdentityHashMap<Object, SerializedForm> captured;
    private final IdentityHashMap<Object, Integer> replacements = new IdentityHashMap<>(0);

    private Forms(@Nullable IdentityHashMap<Object, SerializedForm> captured) {
        this.captured = captured;
    }

    /** Captures once for each object. */
    static Forms retained() {
        return new Forms(new IdentityHashMap<>());
    }

    /**
     * The form of an object.
     *
     * @throws io.larder.internal.core.form.FormException where the code of its class fails
     * @throws GraphEncoder.UnsupportedKeyException where there is no end to it
     */
    SerializedForm of(FormDescriptor descriptor, Object value) {
        if (captured == null) {
            return descriptor.capture(value);
        }
        SerializedForm form = captured.get(value);
        if (form == null) {
            form = descriptor.capture(value);
            limit(value, form);
            captured.put(value, form);
        }
        return form;
    }

    private void limit(Object value, SerializedForm form) {
        Object replacement = form.replacement();
        if (replacement != null) {
            int count = replacements.getOrDefault(value, 0) + 1;
            if (count > MAX_REPLACEMENTS) {
                throw new GraphEncoder.UnsupportedKeyException("whose writeReplace gives ever other objects");
            }
            replacements.put(replacement, count);
        }
        if (captured != null && captured.size() == MAX_FORMS) {
            throw new GraphEncoder.UnsupportedKeyException("one of too many objects that write themselves");
        }
    }
}
