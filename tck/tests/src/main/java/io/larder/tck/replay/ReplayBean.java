package io.larder.tck.replay;

/** Cached methods with effects. */
interface ReplayBean {

    String withEffects(String argument);

    String nested(String argument);

    String unsupportedArgument(String argument);

    String failingReplay(String argument);

    String failAfterEffect(String argument);
}
