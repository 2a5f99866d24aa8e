package io.larder.tck.transaction;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.Persistence;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.List;

/** Reads accounts, in whichever transaction the caller is. */
@ApplicationScoped
public class Ledger {

    static final String ENTRIES = "entries";
    static final String SAVED = "saved entries";

    @Inject
    Bank bank;

    @Inject
    Runs runs;

    @CacheData(name = ENTRIES)
    public List<String> entries(int account) {
        runs.of(ENTRIES + account);
        return bank.entries(account);
    }

    @CacheData(name = SAVED, persist = Persistence.DISK)
    public List<String> saved(int account) {
        return bank.entries(account);
    }

    /** Returns when the transaction's time is over. */
    @CacheData(name = "late")
    public List<String> late(int account) {
        UserTransaction transaction = Jta.transaction();
        Await.until("the transaction's time is over", () -> status(transaction) != Status.STATUS_ACTIVE);
        return List.of("late " + account);
    }

    private static int status(UserTransaction transaction) {
        try {
            return transaction.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    @CacheClear(ENTRIES)
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(int account, String text) {
        bank.add(account, text);
    }
}
