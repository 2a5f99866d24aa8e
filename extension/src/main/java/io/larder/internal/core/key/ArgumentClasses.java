package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Composite;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the classes of all objects that arguments hold. */
final class ArgumentClasses {

    private final EncodingRegistry encodings;
    private final Forms forms = Forms.retained();
    private final Set<Class<?>> found = new HashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();

    ArgumentClasses(EncodingRegistry encodings) {
        this.encodings = encodings;
    }

    /** Looks at all that can be reached from an argument. */
    void add(@Nullable Object argument) {
        visit(argument);
        while (!pending.isEmpty()) {
            Object value = pending.pop();
            Composite composite = encodings.compositeFor(value);
            if (composite != null) {
                for (Object child : children(value, composite)) {
                    visit(child);
                }
            }
        }
    }

    private void visit(@Nullable Object unresolved) {
        if (unresolved == null || unresolved instanceof String) {
            return;
        }
        addClass(unresolved.getClass());
        Object value = encodings.resolve(unresolved);
        if (value == null) {
            return;
        }
        addClass(value.getClass());
        if (value instanceof Class<?> type) {
            addClass(type);
        } else if (encodings.compositeFor(value) != null && seen.add(value)) {
            pending.push(value);
        }
    }

    private void addClass(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (!element.isPrimitive() && !JdkClasses.contains(element)) {
            found.add(element);
        }
    }

    /** The key was made of the same values; where code of a class fails now, the value counts by its class alone. */
    private @Nullable Object[] children(Object value, Composite composite) {
        try {
            return composite.children(value, forms);
        } catch (RuntimeException | StackOverflowError e) {
            return new Object[0];
        }
    }

    /** Those found so far, without those of the JDK. */
    Set<Class<?>> found() {
        return found;
    }
}
