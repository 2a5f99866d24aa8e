package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside of transactions, outside of MicroProfile Fault Tolerance. */
@ExtendWith(ArquillianExtension.class)
class OrderTest {

    @Inject
    Courier courier;

    @Inject
    Caches caches;

    @Inject
    Runs runs;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(OrderTest.class, Courier.class);
    }

    @Test
    @Assertion({"W2", "O1"})
    void retries_are_inside_one_computation() throws IOException {
        assertEquals("delivered book", courier.retried("book"));
        assertEquals("delivered book", courier.retried("book"));

        CacheStats stats = caches.named(Courier.RETRIED).stats();
        assertEquals(3, runs.count("retried book"));
        assertEquals(List.of(1L, 1L, 0L), List.of(stats.misses(), stats.hits(), stats.loadFailures()));
    }

    @Test
    @Assertion("W2")
    void what_a_fallback_returns_is_the_value() throws IOException {
        assertEquals("next door book", courier.fallenBack("book"));
        assertEquals("next door book", courier.fallenBack("book"));

        assertEquals(1, runs.count("fallen back book"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void a_hit_asks_for_the_transaction_that_the_method_demands() throws Exception {
        transaction.begin();
        courier.insured("book");
        transaction.commit();

        assertThrows(TransactionalException.class, () -> courier.insured("book"));
        transaction.begin();
        assertEquals("insured book", courier.insured("book"));
        transaction.rollback();
        assertEquals(1, runs.count("insured book"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void the_transaction_of_the_method_is_the_one_that_decides() throws Exception {
        courier.booked("kept");
        transaction.begin();
        courier.booked("lost");
        transaction.rollback();

        courier.booked("kept");
        courier.booked("lost");

        assertEquals(1, runs.count("booked kept"));
        assertEquals(2, runs.count("booked lost"));
    }
}
