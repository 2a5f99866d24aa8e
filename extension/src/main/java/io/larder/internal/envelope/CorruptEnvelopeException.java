package io.larder.internal.envelope;

import java.io.IOException;

/** Thrown when bytes are not what Larder wrote: cut, changed, signed with another secret, or of another format. */
public final class CorruptEnvelopeException extends IOException {

    /** What the bytes are instead. */
    public enum Reason {
        /** They do not begin like an entry. */
        NO_ENTRY("no entry of Larder"),
        /** Another version of Larder wrote them. */
        OTHER_FORMAT("of another format"),
        /** Their digest does not match. */
        CHANGED("cut or changed"),
        /** They are whole, but belong under another key, or to another cache. */
        MISPLACED("of another key or another cache");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public CorruptEnvelopeException(Reason reason) {
        super(reason.description);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
