package io.larder.internal.disk;

import java.io.IOException;

/** A file that is not what was written, whether it was cut, changed, put there by somebody else or by an older Larder. */
final class Damage extends IOException {

    static final String CHANGED = "cut or changed";

    private static final long serialVersionUID = 1;

    Damage(String what) {
        super(what);
    }

    /** What a damaged file is; anything else but a {@link Damage} comes from reading what no longer makes sense. */
    static String describe(Exception failure) {
        return failure instanceof Damage ? String.valueOf(failure.getMessage()) : CHANGED;
    }
}
