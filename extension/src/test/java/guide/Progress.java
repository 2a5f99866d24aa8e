package guide;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class Progress {

    private final Map<Long, String> running = new ConcurrentHashMap<>();

    void started(@Observes ComputationStarted computation) {
        running.put(computation.id(), computation.text());
    }

    void finished(@Observes ComputationFinished computation) {
        running.remove(computation.id());
    }

    public Collection<String> texts() {
        return running.values();
    }
}
