package io.larder.tck.replay;

import io.larder.Replayed;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where one sees what was done. It changes what it is given. */
@ApplicationScoped
class Stage {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Replayed
    public void say(List<String> words) {
        seen.add("said " + words);
        words.clear();
    }

    @Replayed
    public void hold(Thread thread) {
        seen.add("held");
    }

    @Replayed
    public void fail(String name) {
        if (seen.contains("fail from now on")) {
            throw new IllegalStateException("the stage fell down");
        }
        seen.add("fine " + name);
    }

    void noticed(@Observes @ReplayedEvent Notice notice) {
        seen.add("noticed " + notice.words());
        notice.words().clear();
    }

    void add(String line) {
        seen.add(line);
    }

    /** What was seen since the last time. */
    List<String> takeSeen() {
        List<String> all = new ArrayList<>(seen);
        seen.clear();
        return all;
    }
}
