package io.larder.tck.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to hold in each mode of {@code larder.transactions}. */
@ExtendWith(ArquillianExtension.class)
abstract class TransactionTests {

    private static final int TRANSACTIONS = 1_000;
    private static final int CALLERS = 200;

    @Inject
    AccountDatabase database;

    @Inject
    TransactionBean bean;

    @Inject
    TransactionSessionBean sessionBean;

    @Inject
    Caches caches;

    @Inject
    MethodGates gates;

    @Inject
    InvocationCounter invocations;

    static WebArchive war(Class<?> test, String mode) {
        // Of this run alone: another one on the same machine would be counted too.
        Path directory = Path.of("target", "transactions-" + mode + "-" + UUID.randomUUID())
                .toAbsolutePath();
        return Deployments.annotated(
                        test,
                        TransactionTests.class,
                        AccountDatabase.class,
                        TransactionBean.class,
                        TransactionSessionBean.class,
                        Jta.class,
                        EntryFiles.class)
                .addAsResource(
                        new StringAsset("larder.transactions=" + mode + "\nlarder.application=transactions-" + mode
                                + "\nlarder.directory=" + directory.toString().replace('\\', '/') + "\n"),
                        "META-INF/microprofile-config.properties")
                .addAsResource(new StringAsset(directory.toString()), EntryFiles.LOCATION);
    }

    abstract String mode();

    /** How many of a hundred entries stay in memory after a rollback. */
    abstract int percentLeftAfterRollback();

    @Test
    @Assertion({"W6", "P1"})
    void a_thousand_rolled_back_transactions_leave_no_entries() throws Exception {
        reset();
        for (int account = 0; account < TRANSACTIONS; account++) {
            UserTransaction transaction = Jta.begin();
            database.add(account, "rolled back");
            assertEquals(List.of("rolled back"), bean.entries(account));
            assertEquals(List.of("rolled back"), bean.entries(account));
            bean.persisted(account);
            transaction.rollback();
        }

        assertEquals(
                percentLeftAfterRollback() * TRANSACTIONS / 100,
                caches.named(TransactionBean.ENTRIES).size());
        assertEquals(
                percentLeftAfterRollback() * TRANSACTIONS / 100,
                caches.named(TransactionBean.PERSISTED).size());
        assertEquals(0, EntryFiles.count(EntryFiles.directory()));
        assertEquals(TRANSACTIONS, countLoads());
    }

    @Test
    @Assertion({"W6", "P1"})
    void a_thousand_commits_leave_all_entries() throws Exception {
        reset();
        for (int account = 0; account < TRANSACTIONS; account++) {
            UserTransaction transaction = Jta.begin();
            database.add(account, "committed");
            bean.entries(account);
            bean.persisted(account);
            transaction.commit();
        }

        assertEquals(TRANSACTIONS, caches.named(TransactionBean.ENTRIES).size());
        assertEquals(TRANSACTIONS, caches.named(TransactionBean.PERSISTED).size());
        assertEquals(TRANSACTIONS, EntryFiles.count(EntryFiles.directory()));
        for (int account = 0; account < TRANSACTIONS; account++) {
            assertEquals(List.of("committed"), bean.entries(account));
        }
        assertEquals(TRANSACTIONS, countLoads());
    }

    @Test
    @Assertion({"S1", "W6"})
    void two_hundred_threads_on_one_cold_key_of_a_session_bean_run_the_method_once() throws Exception {
        reset();
        database.add(1, "one");
        gates.close("session bean");
        List<Caller<List<String>>> callers = Caller.startAll(CALLERS, () -> sessionBean.entries(1));
        gates.awaitArrival("session bean");
        gates.open("session bean");

        for (Caller<List<String>> caller : callers) {
            assertEquals(List.of("one"), caller.result());
        }
        assertEquals(1, invocations.count("session bean1"));
    }

    @Test
    @Assertion({"H1", "W6"})
    void a_hit_opens_no_connection() throws Exception {
        reset();
        bean.entries(1);
        sessionBean.entries(2);
        int before = database.connections();
        for (int i = 0; i < TRANSACTIONS; i++) {
            UserTransaction transaction = Jta.begin();
            bean.entries(1);
            sessionBean.entries(2);
            transaction.commit();
            sessionBean.entries(2);
        }

        assertEquals(before, database.connections());
    }

    /** With nothing in the database, in memory and on disk. */
    void reset() {
        database.recreateTable();
        caches.clear();
        invocations.reset();
    }

    private int countLoads() {
        int sum = 0;
        for (int account = 0; account < TRANSACTIONS; account++) {
            sum += invocations.count(TransactionBean.ENTRIES + account);
        }
        return sum;
    }
}
