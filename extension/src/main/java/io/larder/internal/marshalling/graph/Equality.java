package io.larder.internal.marshalling.graph;

/** Whether classes say themselves what is equal. */
final class Equality {

    private Equality() {}

    /** Whether a class or a superclass has an {@code equals} of its own. */
    static boolean isOverridden(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
