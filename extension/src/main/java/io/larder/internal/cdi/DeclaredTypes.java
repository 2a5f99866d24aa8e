package io.larder.internal.cdi;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What a declared type tells at deployment already. */
final class DeclaredTypes {

    private DeclaredTypes() {}

    /** Why no argument of the type has a value; {@code null} where that is for the argument to tell. */
    @SuppressWarnings("UnusedVariable")
    static @Nullable String noKey(Type type) {
        return null;
    }

    /** Why no value of the type is data; {@code null} where that is for the value to tell. */
    @SuppressWarnings("UnusedVariable")
    static @Nullable String noData(Type type) {
        return null;
    }
}
