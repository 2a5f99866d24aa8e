package io.larder.internal.disk;

import java.util.Set;

/** What the classes of a value look like, as bytes, so that a value is not read back into classes that have changed. */
public interface ShapeForm {

    /** Minds none. */
    ShapeForm NONE = new ShapeForm() {
        @Override
        public byte[] write(Set<Class<?>> classes) {
            return new byte[0];
        }

        @Override
        public boolean same(byte[] shape) {
            return true;
        }
    };

    /** The shape that these classes have now. */
    byte[] write(Set<Class<?>> classes);

    /** Whether the classes of a shape that was written by an earlier run look like that now. Asked once for equal bytes at a start. */
    boolean same(byte[] shape);
}
