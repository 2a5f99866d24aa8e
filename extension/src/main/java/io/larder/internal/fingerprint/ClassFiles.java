package io.larder.internal.fingerprint;

import org.jspecify.annotations.Nullable;

/** Finds class files, of the application and of everything that it can see. */
@FunctionalInterface
public interface ClassFiles {

    /**
     * @param name the class's name with slashes, as in {@code shop/Prices$Live}
     * @return {@code null} where no class file has this name
     */
    @Nullable
    ClassFile find(String name);
}
