package io.larder.tck.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Together with {@code @Asynchronous} of Jakarta Concurrency, whose interceptor stands before Larder's. */
@ExtendWith(ArquillianExtension.class)
class AsynchronousTest {

    @Inject
    Runs runs;

    @Inject
    Gates gates;

    @Inject
    Letters letters;

    @Inject
    Courier courier;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(AsynchronousTest.class, Courier.class, Letters.class);
    }

    @Test
    @Assertion("H7")
    void calls_share_one_run_and_each_gets_the_value() throws Exception {
        gates.close("shared");
        List<CompletableFuture<List<String>>> calls = Stream.generate(
                        () -> courier.deliver("shared").toCompletableFuture())
                .limit(3)
                .toList();
        gates.awaitArrival("shared");
        gates.open("shared");

        for (CompletableFuture<List<String>> call : calls) {
            assertEquals(List.of("shared"), value(call));
        }
        assertEquals(List.of("shared"), value(courier.deliver("shared").toCompletableFuture()));
        assertEquals(1, runs.count("shared"));
    }

    @Test
    @Assertion("H7")
    void stage_that_completes_after_the_method_returned_is_waited_for() throws Exception {
        CompletableFuture<List<String>> first = courier.forward("late");
        Await.until("it runs", () -> letters.sent("late"));
        CompletableFuture<List<String>> second = courier.forward("late");

        letters.of("late").complete(List.of("text"));

        assertEquals(List.of("text"), value(first));
        assertEquals(List.of("text"), value(second));
        assertEquals(1, runs.count("late"));
    }

    @Test
    @Assertion({"H7", "H4"})
    void failure_is_not_kept() throws Exception {
        CompletableFuture<List<String>> first = courier.forward("lost");
        Await.until("it runs", () -> letters.sent("lost"));
        IOException failure = new IOException();
        letters.of("lost").completeExceptionally(failure);

        assertSame(failure, root(assertThrows(ExecutionException.class, () -> value(first))));

        CompletableFuture<List<String>> second = courier.forward("lost");
        Await.until("it runs again", () -> runs.count("lost") == 2);
        Await.until("it is there", () -> !letters.of("lost").isDone());
        letters.of("lost").complete(List.of("found"));
        assertEquals(List.of("found"), value(second));
    }

    @Test
    @Assertion({"H7", "R1"})
    void resource_of_a_completed_stage_is_one_for_all() throws Exception {
        assertSame(value(courier.vehicle("van")), value(courier.vehicle("van")));
    }

    @Test
    @Assertion({"H7", "T4"})
    void stale_value_is_served_while_the_container_runs_the_refresh() throws Exception {
        assertEquals(1, value(courier.fresh("bread")));

        Await.until("it is refreshed", () -> courier.fresh("bread").join() > 1);
    }

    private static <T> T value(CompletableFuture<T> stage) throws Exception {
        return stage.get(Await.LONG.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
