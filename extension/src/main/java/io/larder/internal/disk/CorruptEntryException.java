package io.larder.internal.disk;

import io.larder.internal.envelope.CorruptEnvelopeException;
import java.io.IOException;

/** A file that is not what was written, whether it was cut, changed, put there by somebody else or by an older Larder. */
final class CorruptEntryException extends IOException {

    static final String CHANGED = "cut or changed";

    private static final long serialVersionUID = 1;

    CorruptEntryException(String problem) {
        super(problem);
    }

    /** What a damaged file is; anything else but a {@link CorruptEntryException} comes from reading what no longer makes sense. */
    static String describe(Throwable failure) {
        return failure instanceof CorruptEntryException || failure instanceof CorruptEnvelopeException
                ? String.valueOf(failure.getMessage())
                : CHANGED;
    }
}
