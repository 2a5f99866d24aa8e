package io.larder.internal.engine.effect;

/** Makes the recorded effects of a hit again, and tells the cached method around it, if there is one. */
public final class Replay {

    private final Frames frames;

    public Replay(Frames frames) {
        this.frames = frames;
    }

    /**
     * @throws Exception what an effect throws, as it is; the effects after it are not made
     * @throws io.larder.InputNotAllowedException where the method around may not read the inputs of this one
     */
    public void again(Trace trace) throws Exception {
        Frame around = frames.current();
        if (around != null) {
            around.record(trace);
        }
        if (trace.effects().isEmpty()) {
            return;
        }
        frames.unheard(() -> {
            for (Effect effect : trace.effects()) {
                effect.again();
            }
            return true;
        });
    }
}
