package io.larder.tck.replay;

import io.larder.Replayed;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the effects. It changes its arguments. */
@ApplicationScoped
class EffectsBean {

    private final List<String> effects = new CopyOnWriteArrayList<>();

    @Replayed
    public void effect(List<String> words) {
        effects.add("called " + words);
        words.clear();
    }

    @Replayed
    public void unsupportedEffect(Thread thread) {
        effects.add("unsupported");
    }

    @Replayed
    public void failingEffect(String name) {
        if (effects.contains("fail from now on")) {
            throw new IllegalStateException("failing replay");
        }
        effects.add("fine " + name);
    }

    void observed(@Observes @ReplayedEvent EffectEvent event) {
        effects.add("observed " + event.words());
        event.words().clear();
    }

    void add(String line) {
        effects.add(line);
    }

    /** Returns and removes the recorded effects. */
    List<String> drain() {
        List<String> drained = new ArrayList<>(effects);
        effects.clear();
        return drained;
    }
}
