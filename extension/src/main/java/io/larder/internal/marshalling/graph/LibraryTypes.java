package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** What there is to know of classes of libraries that are neither their fields nor what they write. */
interface LibraryTypes {

    /** None of them. */
    LibraryTypes NONE = new LibraryTypes() {
        @Override
        public boolean isConstant(Class<?> type) {
            return false;
        }

        @Override
        public @Nullable GraphType portable(Class<?> type) {
            return null;
        }

        @Override
        public @Nullable GraphType of(Class<?> type) {
            return null;
        }

        @Override
        public GraphType guarded(GraphType type) {
            return type;
        }
    };

    /** Whether the objects of a class never change. */
    boolean isConstant(Class<?> type);

    /** How such an object leaves the process; {@code null} where the JDK's own serialization is the way. */
    @Nullable
    GraphType portable(Class<?> type);

    /** The type of another class, or {@code null}. */
    @Nullable
    GraphType of(Class<?> type);

    /** The type, with whatever has to be asked of an object before it is touched. */
    GraphType guarded(GraphType type);
}
