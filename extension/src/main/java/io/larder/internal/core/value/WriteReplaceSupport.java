package io.larder.internal.core.value;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class whose objects are written as something else: {@code writeReplace}, which serializable lambdas have too. */
final class WriteReplaceSupport {

    private final Method writeReplace;

    private WriteReplaceSupport(Method writeReplace) {
        this.writeReplace = writeReplace;
    }

    static @Nullable WriteReplaceSupport of(Class<?> type) {
        for (Class<?> at = type; at != null && !JdkTypeDescriptors.isNamedJdkClass(at); at = at.getSuperclass()) {
            try {
                Method method = at.getDeclaredMethod("writeReplace");
                method.setAccessible(true);
                return new WriteReplaceSupport(method);
            } catch (NoSuchMethodException none) {
                // perhaps a superclass has it
            }
        }
        return null;
    }

    Cursor of(Object original) {
        Object written;
        try {
            written = writeReplace.invoke(original);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
        if (written instanceof SerializedLambda lambda) {
            List<@Nullable Object> captured = new ArrayList<>();
            for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
                captured.add(lambda.getCapturedArg(i));
            }
            return new NamedCursor("captured", captured);
        }
        return new NamedCursor("writeReplace()", written == original ? List.of() : List.of(written));
    }
}
