package io.larder.internal.core.form;

import java.io.InvalidObjectException;
import java.io.ObjectInputValidation;
import java.util.ArrayList;
import java.util.List;

/** The callbacks that objects register while they are read, called when the graph is complete. Used by one thread. */
public final class Validations {

    private record Callback(ObjectInputValidation validation, int priority) {}

    private final List<Callback> callbacks = new ArrayList<>(0);

    /** In the order of the JDK: a higher priority first, and among equals the last one. */
    void add(ObjectInputValidation validation, int priority) {
        int at = 0;
        while (at < callbacks.size() && priority < callbacks.get(at).priority()) {
            at++;
        }
        callbacks.add(at, new Callback(validation, priority));
    }

    /**
     * Calls them, those of a higher priority first.
     *
     * @throws FormException where one of them finds its object invalid
     */
    public void run() {
        for (Callback callback : callbacks) {
            try {
                callback.validation().validateObject();
            } catch (InvalidObjectException invalid) {
                throw new FormException(callback.validation().getClass(), "validateObject failed", invalid);
            }
        }
    }
}
