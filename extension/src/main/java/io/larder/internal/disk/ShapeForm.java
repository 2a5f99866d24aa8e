package io.larder.internal.disk;

import io.larder.internal.engine.value.Marshalled;

/** What the classes of a value look like, as bytes, so that a value is not read back into classes that have changed. */
public interface ShapeForm {

    /** Of values whose form says so itself, or that have no classes. */
    ShapeForm NONE = new ShapeForm() {
        @Override
        public byte[] write(Marshalled value) {
            return new byte[0];
        }

        @Override
        public boolean same(byte[] shape) {
            return true;
        }
    };

    /** The shape of the classes of a value, now. */
    byte[] write(Marshalled value);

    /** Whether the classes of a shape that was written by an earlier run look like that now. Asked once for equal bytes at a start. */
    boolean same(byte[] shape);
}
