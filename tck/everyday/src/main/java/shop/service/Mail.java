package shop.service;

import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What is made once and serves all. */
@ApplicationScoped
public class Mail {

    @CacheResource
    public HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    @CacheResource(release = Shutdown.class)
    public ExecutorService senders() {
        return Executors.newSingleThreadExecutor();
    }

    static class Shutdown implements java.util.function.Consumer<ExecutorService> {

        @Override
        public void accept(ExecutorService senders) {
            senders.shutdownNow();
        }
    }
}
