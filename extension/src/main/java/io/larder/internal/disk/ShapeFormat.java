package io.larder.internal.disk;

import java.util.Optional;
import java.util.Set;

/** Converts the shape of an entry's classes to bytes, so that no value is unmarshalled into changed classes or served for changed arguments. */
public interface ShapeFormat {

    /** Minds none. */
    ShapeFormat NONE = new ShapeFormat() {
        @Override
        public byte[] write(Set<Class<?>> valueClasses, Set<Class<?>> argumentClasses) {
            return new byte[0];
        }

        @Override
        public boolean matches(byte[] shape) {
            return true;
        }
    };

    /**
     * The shape that these classes have now.
     *
     * @param valueClasses of all objects in the value
     * @param argumentClasses of all objects in the arguments, Java's own left out
     */
    byte[] write(Set<Class<?>> valueClasses, Set<Class<?>> argumentClasses);

    /** Whether the classes of a shape that was written by an earlier run look like that now. Asked once for equal bytes at a start. */
    boolean matches(byte[] shape);

    /** Which members of the classes have changed since the shape was written; empty: not known. */
    default Optional<String> change(byte[] shape) {
        return Optional.empty();
    }
}
