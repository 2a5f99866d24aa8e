package io.larder.tck.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What is on its way. */
@ApplicationScoped
public class Letters {

    private final Map<String, CompletableFuture<List<String>>> underway = new ConcurrentHashMap<>();

    /** A new stage under that name. */
    public CompletableFuture<List<String>> send(String name) {
        CompletableFuture<List<String>> letter = new CompletableFuture<>();
        underway.put(name, letter);
        return letter;
    }

    public boolean sent(String name) {
        return underway.containsKey(name);
    }

    /** What was sent last under that name. */
    public CompletableFuture<List<String>> of(String name) {
        return Objects.requireNonNull(underway.get(name), name);
    }
}
