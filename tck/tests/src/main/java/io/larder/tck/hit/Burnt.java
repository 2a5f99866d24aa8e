package io.larder.tck.hit;

/** An error of the application. */
class Burnt extends Error {

    private static final long serialVersionUID = 1L;

    Burnt(String message) {
        super(message);
    }
}
