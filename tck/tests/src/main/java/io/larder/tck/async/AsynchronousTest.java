package io.larder.tck.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
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
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    @Inject
    PendingStages stages;

    @Inject
    AsynchronousBean bean;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(AsynchronousTest.class, AsynchronousBean.class, PendingStages.class);
    }

    @Test
    @Assertion("H7")
    void calls_share_one_load_and_each_gets_the_value() throws Exception {
        gates.close("shared");
        List<CompletableFuture<List<String>>> calls = Stream.generate(
                        () -> bean.completed("shared").toCompletableFuture())
                .limit(3)
                .toList();
        gates.awaitArrival("shared");
        gates.open("shared");

        for (CompletableFuture<List<String>> call : calls) {
            assertEquals(List.of("shared"), value(call));
        }
        assertEquals(List.of("shared"), value(bean.completed("shared").toCompletableFuture()));
        assertEquals(1, invocations.count("shared"));
    }

    @Test
    @Assertion("H7")
    void a_stage_that_completes_after_the_method_returned_is_awaited() throws Exception {
        CompletableFuture<List<String>> first = bean.pending("late");
        Await.until("the method runs", () -> stages.contains("late"));
        CompletableFuture<List<String>> second = bean.pending("late");

        stages.get("late").complete(List.of("text"));

        assertEquals(List.of("text"), value(first));
        assertEquals(List.of("text"), value(second));
        assertEquals(1, invocations.count("late"));
    }

    @Test
    @Assertion({"H7", "H4"})
    void a_failure_is_not_cached() throws Exception {
        CompletableFuture<List<String>> first = bean.pending("failed");
        Await.until("the method runs", () -> stages.contains("failed"));
        IOException failure = new IOException();
        stages.get("failed").completeExceptionally(failure);

        assertSame(failure, root(assertThrows(ExecutionException.class, () -> value(first))));

        CompletableFuture<List<String>> second = bean.pending("failed");
        Await.until("the method runs again", () -> invocations.count("failed") == 2);
        Await.until("the second stage is pending", () -> !stages.get("failed").isDone());
        stages.get("failed").complete(List.of("text"));
        assertEquals(List.of("text"), value(second));
    }

    @Test
    @Assertion({"H7", "R1"})
    void a_completed_stage_has_one_resource_for_all_callers() throws Exception {
        assertSame(value(bean.resource("resource")), value(bean.resource("resource")));
    }

    @Test
    @Assertion({"H7", "T4"})
    void stale_value_is_served_while_the_container_runs_the_refresh() throws Exception {
        assertEquals(1, value(bean.refreshed("refreshed")));

        Await.until("it is refreshed", () -> bean.refreshed("refreshed").join() > 1);
    }

    private static <T> T value(CompletableFuture<T> stage) throws Exception {
        return stage.get(Await.TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
