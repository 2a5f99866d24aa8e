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
    int staying() {
        return 0;
    }

    @Test
    @Assertion("W6")
    void others_wait_for_the_commit() throws Exception {
        begin();
        UserTransaction transaction = Jta.begin();
        bank.add(1, "new");
        ledger.entries(1);
        Caller<List<String>> other = Caller.start(() -> ledger.entries(1));
        other.awaitWaiting();

        transaction.commit();

        assertEquals(List.of("new"), other.result());
        assertEquals(1, runs.count(Ledger.ENTRIES + 1));
    }

    @Test
    @Assertion("W6")
    void what_a_session_bean_computed_is_not_kept_where_it_asks_for_a_rollback() {
        begin();

        desk.doomed(1);
        desk.doomed(1);

        assertEquals(2, runs.count("doomed1"));
        assertEquals(0, caches.named("doomed").size());
    }

    @Test
    @Assertion("W6")
    void what_was_computed_when_the_transactions_time_was_over_is_not_kept() throws Exception {
        begin();
        UserTransaction transaction = Jta.transaction();
        transaction.setTransactionTimeout(1);
        try {
            transaction.begin();
            bank.add(1, "late");
            ledger.late(1);
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } finally {
            transaction.setTransactionTimeout(0);
        }

        assertEquals(0, caches.named("late").size());
    }

    @Test
    @Assertion("C2")
    void a_clearing_is_done_again_after_the_commit() throws Exception {
        begin();
        UserTransaction transaction = Jta.begin();
        ledger.add(1, "new");
        List<String> before = Caller.start(() -> ledger.entries(1)).result();
        long filled = caches.named(Ledger.ENTRIES).size();

        transaction.commit();

        assertEquals(List.of(), before);
        assertEquals(1, filled);
        assertEquals(List.of("new"), ledger.entries(1));
    }
}
