package io.larder.tck.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CompletionStageTest {

    @Inject
    InvocationCounter invocations;

    @Inject
    PendingStages stages;

    @Inject
    Caches caches;

    @Inject
    StageDataBean data;

    @Inject
    StageResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                CompletionStageTest.class,
                StageBean.class,
                PendingStages.class,
                StageDataBean.class,
                StageResourceBean.class);
    }

    @Test
    @Assertion({"H7", "D1", "R1", "O1"})
    void calls_share_a_pending_stage_and_later_ones_hit_its_value() {
        both((bean, prefix) -> {
            String name = prefix + "stage";
            CompletableFuture<List<String>> first = bean.stage(name).toCompletableFuture();
            CompletableFuture<List<String>> second = bean.stage(name).toCompletableFuture();
            assertFalse(second.isDone());
            List<String> value = new ArrayList<>(List.of("text"));

            stages.get(name).complete(value);

            assertSame(value, first.join());
            assertEquals(value, second.join());
            List<String> hit = bean.stage(name).toCompletableFuture().join();
            assertEquals(value, hit);
            assertEquals(bean == resource, hit == value);
            assertEquals(bean == resource, second.join() == value);
            assertEquals(1, invocations.count(name));
            CacheStats stats = caches.of(bean.getClass(), "stage").stats();
            assertEquals(List.of(1L, 2L, 1L), List.of(stats.misses(), stats.hits(), stats.entries()));
        });
    }

    @Test
    @Assertion({"H7", "H4"})
    void a_failure_reaches_all_callers_and_is_not_cached() {
        both((bean, prefix) -> {
            String name = prefix + "failed";
            CompletableFuture<List<String>> first = bean.future(name);
            CompletableFuture<List<String>> second = bean.future(name);
            IOException failure = new IOException();

            stages.get(name).completeExceptionally(failure);

            assertSame(
                    failure,
                    assertThrows(CompletionException.class, first::join).getCause());
            assertSame(
                    failure,
                    assertThrows(CompletionException.class, second::join).getCause());
            assertFalse(bean.future(name).isDone());
            assertEquals(2, invocations.count(name));
        });
    }

    @Test
    @Assertion("H7")
    void cancelling_one_stage_affects_no_other_caller() {
        both((bean, prefix) -> {
            String name = prefix + "cancelled";
            CompletableFuture<List<String>> first = bean.future(name);
            CompletableFuture<List<String>> second = bean.future(name);
            assertNotSame(first, second);

            first.cancel(true);
            stages.get(name).complete(List.of("text"));

            assertEquals(List.of("text"), second.join());
            assertEquals(List.of("text"), bean.future(name).join());
            assertEquals(1, invocations.count(name));
        });
    }

    private void both(BothKinds.Check<StageBean> check) {
        BothKinds.check(data, resource, check);
    }
}
