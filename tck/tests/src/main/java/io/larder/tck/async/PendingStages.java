package io.larder.tck.async;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Stages that the test completes. */
@ApplicationScoped
public class PendingStages {

    private final Map<String, CompletableFuture<List<String>>> stages = new ConcurrentHashMap<>();

    /** A new stage under that name. */
    public CompletableFuture<List<String>> create(String name) {
        CompletableFuture<List<String>> stage = new CompletableFuture<>();
        stages.put(name, stage);
        return stage;
    }

    public boolean contains(String name) {
        return stages.containsKey(name);
    }

    /** The last stage of that name. */
    public CompletableFuture<List<String>> get(String name) {
        return Objects.requireNonNull(stages.get(name), name);
    }
}
