package io.larder.tck.spinner;

import io.larder.tck.framework.Await;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A stream of events as it comes in. */
final class EventStream implements Flow.Subscriber<String> {

    private static final String DATA = "data: ";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private @Nullable CompletableFuture<?> responseFuture;
    private Flow.@Nullable Subscription subscription;

    void setResponse(CompletableFuture<?> response) {
        responseFuture = response;
    }

    /** All events, each a state of the session. */
    List<String> states() {
        return lines.stream()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()))
                .toList();
    }

    List<String> lines() {
        return lines;
    }

    String current() {
        List<String> states = states();
        return states.get(states.size() - 1);
    }

    void awaitState(String part) {
        Await.until("a state with " + part, () -> current().contains(part));
    }

    void awaitEmpty() {
        Await.until("an empty state", () -> current().equals("[]"));
    }

    /** The server has ended it. */
    boolean isEnded() {
        return Objects.requireNonNull(responseFuture).isDone();
    }

    /** The connection is lost. */
    void cancel() {
        Objects.requireNonNull(subscription).cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
