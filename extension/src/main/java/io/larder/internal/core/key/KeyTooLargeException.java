package io.larder.internal.core.key;

/** What has to be put in order takes more bytes than an array holds. */
final class KeyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
