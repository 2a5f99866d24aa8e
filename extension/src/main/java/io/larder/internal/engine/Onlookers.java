package io.larder.internal.engine;

/** Where an {@link Onlooker} comes and goes; there is one at most. Application-scoped. */
public interface Onlookers {

    /**
     * From now on it is told of callers that begin to wait, instead of the one before.
     *
     * @return ends that
     */
    Runnable admit(Onlooker onlooker);
}
