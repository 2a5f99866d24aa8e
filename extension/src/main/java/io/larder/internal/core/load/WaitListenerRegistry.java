package io.larder.internal.core.load;

/** Where an {@link WaitListener} comes and goes; there is one at most. Application-scoped. */
public interface WaitListenerRegistry {

    /**
     * From now on it is told of callers that begin to wait, instead of the one before.
     *
     * @return ends that
     */
    Runnable register(WaitListener listener);
}
