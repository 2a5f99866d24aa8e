package io.larder.tck.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Caches;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to hold in each mode of {@code larder.transactions}. */
@ExtendWith(ArquillianExtension.class)
abstract class TransactionTests {

    private static final int MANY = 1_000;
    private static final int CROWD = 200;

    @Inject
    Bank bank;

    @Inject
    Ledger ledger;

    @Inject
    Desk desk;

    @Inject
    Caches caches;

    @Inject
    Gates gates;

    @Inject
    Runs runs;

    static WebArchive war(Class<?> test, String mode) {
        return Wars.annotated(
                        test, TransactionTests.class, Bank.class, Ledger.class, Desk.class, Jta.class, EntryFiles.class)
                .addAsResource(
                        new StringAsset("larder.transactions=" + mode + "\nlarder.application=transactions-" + mode
                                + "\nlarder.directory=${java.io.tmpdir}/larder-kit-transactions/" + mode + "\n"),
                        "META-INF/microprofile-config.properties");
    }

    abstract String mode();

    /** How many of a hundred values stay in memory whose transactions rolled back. */
    abstract int staying();

    @Test
    @Assertion({"W6", "P1"})
    void a_thousand_rolled_back_transactions_leave_nothing() throws Exception {
        begin();
        for (int account = 0; account < MANY; account++) {
            UserTransaction transaction = Jta.begin();
            bank.add(account, "rolled back");
            assertEquals(List.of("rolled back"), ledger.entries(account));
            assertEquals(List.of("rolled back"), ledger.entries(account));
            ledger.saved(account);
            transaction.rollback();
        }

        assertEquals(staying() * MANY / 100, caches.named(Ledger.ENTRIES).size());
        assertEquals(staying() * MANY / 100, caches.named(Ledger.SAVED).size());
        assertEquals(0, EntryFiles.entries(EntryFiles.directory(mode())));
        assertEquals(MANY, runs());
    }

    @Test
    @Assertion({"W6", "P1"})
    void a_thousand_commits_leave_all() throws Exception {
        begin();
        for (int account = 0; account < MANY; account++) {
            UserTransaction transaction = Jta.begin();
            bank.add(account, "committed");
            ledger.entries(account);
            ledger.saved(account);
            transaction.commit();
        }

        assertEquals(MANY, caches.named(Ledger.ENTRIES).size());
        assertEquals(MANY, caches.named(Ledger.SAVED).size());
        assertEquals(MANY, EntryFiles.entries(EntryFiles.directory(mode())));
        for (int account = 0; account < MANY; account++) {
            assertEquals(List.of("committed"), ledger.entries(account));
        }
        assertEquals(MANY, runs());
    }

    @Test
    @Assertion({"S1", "W6"})
    void two_hundred_threads_on_one_cold_key_of_a_session_bean_run_the_method_once() throws Exception {
        begin();
        bank.add(1, "one");
        gates.close("desk");
        List<Caller<List<String>>> crowd = Caller.crowd(CROWD, () -> desk.entries(1));
        gates.awaitArrival("desk");
        gates.open("desk");

        for (Caller<List<String>> caller : crowd) {
            assertEquals(List.of("one"), caller.result());
        }
        assertEquals(1, runs.count("desk1"));
    }

    @Test
    @Assertion({"H1", "W6"})
    void a_hit_opens_no_connection() throws Exception {
        begin();
        ledger.entries(1);
        desk.entries(2);
        int before = bank.connections();
        for (int i = 0; i < MANY; i++) {
            UserTransaction transaction = Jta.begin();
            ledger.entries(1);
            desk.entries(2);
            transaction.commit();
            desk.entries(2);
        }

        assertEquals(before, bank.connections());
    }

    /** With nothing in the database, in memory and on disk. */
    void begin() {
        bank.open();
        caches.clear();
        runs.reset();
    }

    private int runs() {
        int sum = 0;
        for (int account = 0; account < MANY; account++) {
            sum += runs.count(Ledger.ENTRIES + account);
        }
        return sum;
    }
}
