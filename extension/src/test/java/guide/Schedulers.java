package guide;

import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

@ApplicationScoped
public class Schedulers {

    @CacheResource(release = Stop.class)
    public ScheduledExecutorService timer() {
        return Executors.newSingleThreadScheduledExecutor();
    }

    static class Stop implements Consumer<ScheduledExecutorService> {

        @Override
        public void accept(ScheduledExecutorService timer) {
            timer.shutdownNow();
        }
    }
}
