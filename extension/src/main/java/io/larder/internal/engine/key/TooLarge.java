package io.larder.internal.engine.key;

/** What has to be put in order takes more bytes than an array holds. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
