package io.larder.internal.core.replay;

/** Repeats the recorded effects on a hit, and records them in an enclosing cached method. */
public final class EffectReplayer {

    private final InvocationFrames frames;

    public EffectReplayer(InvocationFrames frames) {
        this.frames = frames;
    }

    /**
     * @throws Exception what an effect throws, as it is; the effects after it are not made
     * @throws io.larder.InputNotAllowedException where the method around may not read the inputs of this one
     */
    public void replay(Trace trace) throws Exception {
        InvocationFrame enclosing = frames.current();
        if (enclosing != null) {
            enclosing.record(trace);
        }
        if (trace.effects().isEmpty()) {
            return;
        }
        frames.withoutRecording(() -> {
            for (Effect effect : trace.effects()) {
                effect.replay();
            }
            return true;
        });
    }
}
