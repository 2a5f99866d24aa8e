package io.larder.tck.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.LogCapture;
import io.larder.tck.framework.MethodGates;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that cannot be copied, where they are returned uncached. */
@ExtendWith(ArquillianExtension.class)
class UncachedDataTest {

    private static final StringAsset CONFIGURATION = new StringAsset("larder.on-unserializable=warn\n");

    @Inject
    UncachedDataBean bean;

    @Inject
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    @Inject
    Caches caches;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(UncachedDataTest.class, UncachedDataBean.class)
                .addAsResource(CONFIGURATION, "META-INF/microprofile-config.properties")
                .addAsResource(CONFIGURATION, "META-INF/larder.properties");
    }

    @Test
    @Assertion({"D14", "D4"})
    void each_call_gets_a_value_of_its_own_and_the_first_of_a_method_is_logged() {
        try (LogCapture log = LogCapture.open("io.larder.core")) {
            Object first = bean.other("uncached", Thread::new);

            assertTrue(first instanceof Thread);
            assertNotSame(first, bean.other("uncached", Thread::new));
            bean.other("uncached too", Thread::new);
            assertEquals(0, caches.of(UncachedDataBean.class, "other").size());
            List<String> warnings = log.messages(Level.WARNING);
            assertEquals(1, warnings.size(), warnings::toString);
            assertTrue(
                    warnings.get(0)
                            .matches(
                                    "LARDER-07042 io\\.larder\\.tck\\.data\\.UncachedDataBean#other: .* LARDER-04001 .*"),
                    warnings::toString);
        }
    }

    @Test
    @Assertion({"D14", "H1"})
    void other_values_of_the_method_are_cached() {
        bean.value("mixed", Thread::new);
        assertEquals("text", bean.value("mixed", () -> "text"));
        assertEquals("text", bean.value("mixed", Thread::new));
        assertEquals(2, invocations.count("mixed"));
    }

    @Test
    @Assertion({"D14", "S1"})
    void callers_that_waited_get_values_of_their_own() throws Exception {
        gates.close("waited");
        List<Caller<Object>> callers = new ArrayList<>();
        callers.add(Caller.start(() -> bean.value("waited", Thread::new)));
        gates.awaitArrival("waited");
        for (int i = 0; i < 3; i++) {
            callers.add(Caller.start(() -> bean.value("waited", Thread::new)));
        }
        Caller.awaitWaiting(3, callers);
        gates.open("waited");

        List<Object> values = new ArrayList<>();
        for (Caller<Object> caller : callers) {
            values.add(caller.result());
        }
        assertEquals(4, values.stream().distinct().count());
        assertEquals(4, invocations.count("waited"));
    }

    @Test
    @Assertion({"D14", "H7"})
    void a_stage_has_its_value() {
        Object first = bean.stage("stage", Thread::new).toCompletableFuture().join();

        assertNotSame(
                first, bean.stage("stage", Thread::new).toCompletableFuture().join());
        assertEquals(2, invocations.count("stage"));
        assertEquals(0, caches.of(UncachedDataBean.class, "stage").size());
    }

    @Test
    @Assertion({"D14", "H7"})
    void callers_that_joined_a_pending_stage_get_its_value() {
        List<Runnable> tasks = new ArrayList<>();
        CompletableFuture<Object> first = bean.pending("pending", Thread::new, tasks::add);
        CompletableFuture<Object> joined = bean.pending("pending", Thread::new, tasks::add);

        tasks.forEach(Runnable::run);

        assertSame(first.join(), joined.join());
        assertEquals(1, invocations.count("pending"));
        CompletableFuture<Object> second = bean.pending("pending", Thread::new, tasks::add);
        CompletableFuture<Object> third = bean.pending("pending", Thread::new, tasks::add);
        assertNotSame(second, third);
        assertEquals(3, invocations.count("pending"));
    }

    @Test
    @Assertion({"D14", "T4"})
    void a_refresh_leaves_the_stale_value() {
        try (LogCapture log = LogCapture.open("io.larder.core")) {
            bean.refresh(Thread::new);
            Await.until("a refresh", () -> {
                assertEquals("first", bean.refreshed("refresh"));
                return invocations.count("refresh") > 1
                        && log.messages(Level.WARNING).size() == 1;
            });

            assertEquals("first", bean.refreshed("refresh"));
            assertEquals(2, invocations.count("refresh"));
            assertTrue(log.messages(Level.WARNING).get(0).startsWith("LARDER-07042 "));
        }
    }
}
