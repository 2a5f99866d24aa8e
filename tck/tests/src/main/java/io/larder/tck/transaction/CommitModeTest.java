package io.larder.tck.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.Assertion;
import io.larder.tck.framework.Caller;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The default: values that the others see after the commit. */
class CommitModeTest extends TransactionTests {

    private static final String MODE = "commit";

    @Deployment
    static WebArchive war() {
        return war(CommitModeTest.class, MODE);
    }

    @Override
    String mode() {
        return MODE;
    }

    @Override
    int percentLeftAfterRollback() {
        return 0;
    }

    @Test
    @Assertion("W6")
    void other_callers_wait_for_the_commit() throws Exception {
        reset();
        UserTransaction transaction = Jta.begin();
        database.add(1, "new");
        bean.entries(1);
        Caller<List<String>> other = Caller.start(() -> bean.entries(1));
        other.awaitWaiting();

        transaction.commit();

        assertEquals(List.of("new"), other.result());
        assertEquals(1, invocations.count(TransactionBean.ENTRIES + 1));
    }

    @Test
    @Assertion("W6")
    void a_value_of_a_session_bean_is_not_cached_after_set_rollback_only() {
        reset();

        sessionBean.rollbackOnly(1);
        sessionBean.rollbackOnly(1);

        assertEquals(2, invocations.count("rollback only1"));
        assertEquals(0, caches.named("rollback only").size());
    }

    @Test
    @Assertion("W6")
    void a_value_loaded_after_the_transaction_timeout_is_not_cached() throws Exception {
        reset();
        UserTransaction transaction = Jta.transaction();
        transaction.setTransactionTimeout(1);
        try {
            transaction.begin();
            database.add(1, "timed out");
            bean.timedOut(1);
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } finally {
            transaction.setTransactionTimeout(0);
        }

        assertEquals(0, caches.named("timed out").size());
    }

    @Test
    @Assertion("C2")
    void a_clear_is_repeated_after_the_commit() throws Exception {
        reset();
        UserTransaction transaction = Jta.begin();
        bean.add(1, "new");
        List<String> before = Caller.start(() -> bean.entries(1)).result();
        long filled = caches.named(TransactionBean.ENTRIES).size();

        transaction.commit();

        assertEquals(List.of(), before);
        assertEquals(1, filled);
        assertEquals(List.of("new"), bean.entries(1));
    }
}
