package io.larder.internal.cluster;

/**
 * Thrown where a shared store cannot be used until an administrator changes something. The message has an id, says what to change, and quotes
 * neither a URI nor a secret.
 */
public final class StoreConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreConfigurationException(String message) {
        super(message);
    }
}
