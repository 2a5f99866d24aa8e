package io.larder.internal.core.form;

/**
 * Thrown when the code of a class fails while it writes or reads its form. The message names the class and contains no
 * data of the object.
 */
public final class FormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> type;

    FormException(Class<?> type, String message, Throwable cause) {
        super(type.getName() + ": " + message, cause);
        this.type = type;
    }

    /** Class of the object. */
    public Class<?> type() {
        return type;
    }
}
