package io.larder.internal.platform;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A loop that reaches every element, whatever the action throws for some of them. */
public final class CompleteIteration {

    private CompleteIteration() {}

    /**
     * Runs the action for each element in the order of iteration. What it throws for one element delays no other: after the last one the
     * first failure is thrown, with the others suppressed in it.
     */
    public static <T> void forEach(Iterable<T> elements, Consumer<? super T> action) {
        Throwable first = null;
        for (T element : elements) {
            try {
                action.accept(element);
            } catch (Throwable e) {
                first = join(first, e);
            }
        }
        if (first != null) {
            rethrow(first);
        }
    }

    private static Throwable join(@Nullable Throwable first, Throwable next) {
        if (first == null) {
            return next;
        }
        if (first != next) {
            first.addSuppressed(next);
        }
        return first;
    }

    /** A consumer declares no checked exception, but code in other languages, or a sneaky one, throws them. */
    @SuppressWarnings("unchecked") // Erased: the cast is there for the compiler only.
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
