package io.larder.tck.hit;

/** An error of the application. */
class ApplicationError extends Error {

    private static final long serialVersionUID = 1L;

    ApplicationError(String message) {
        super(message);
    }
}
