package io.larder.internal.core.load;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;

/** Tells the application of runs of its cached methods, in the running thread. An observer that throws must fail no call. */
public interface ComputationEventPublisher {

    void started(ComputationStarted event);

    void finished(ComputationFinished event);
}
