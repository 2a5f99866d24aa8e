package io.larder.tck.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
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
class InterceptorOrderTest {

    @Inject
    InterceptorOrderBean bean;

    @Inject
    Caches caches;

    @Inject
    InvocationCounter invocations;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(InterceptorOrderTest.class, InterceptorOrderBean.class);
    }

    @Test
    @Assertion({"W2", "O1"})
    void retries_happen_within_one_load() throws IOException {
        assertEquals("value of name", bean.retried("name"));
        assertEquals("value of name", bean.retried("name"));

        CacheStats stats = caches.named(InterceptorOrderBean.RETRIED).stats();
        assertEquals(3, invocations.count("retried name"));
        assertEquals(List.of(1L, 1L, 0L), List.of(stats.misses(), stats.hits(), stats.loadFailures()));
    }

    @Test
    @Assertion("W2")
    void the_result_of_a_fallback_is_cached() throws IOException {
        assertEquals("fallback of name", bean.withFallback("name"));
        assertEquals("fallback of name", bean.withFallback("name"));

        assertEquals(1, invocations.count("with fallback name"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void a_hit_requires_the_transaction_of_the_method() throws Exception {
        transaction.begin();
        bean.mandatoryTransaction("name");
        transaction.commit();

        assertThrows(TransactionalException.class, () -> bean.mandatoryTransaction("name"));
        transaction.begin();
        assertEquals("mandatory name", bean.mandatoryTransaction("name"));
        transaction.rollback();
        assertEquals(1, invocations.count("mandatory name"));
    }

    @Test
    @Assertion({"W2", "W6"})
    void the_transaction_of_the_method_decides_what_is_cached() throws Exception {
        bean.transactional("committed");
        transaction.begin();
        bean.transactional("rolled back");
        transaction.rollback();

        bean.transactional("committed");
        bean.transactional("rolled back");

        assertEquals(1, invocations.count("transactional committed"));
        assertEquals(2, invocations.count("transactional rolled back"));
    }
}
