package io.larder.tck.transaction;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.PersistenceMode;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.util.List;

/** Reads accounts, in whichever transaction the caller is. */
@ApplicationScoped
public class TransactionBean {

    static final String ENTRIES = "entries";
    static final String PERSISTED = "persisted entries";

    @Inject
    AccountDatabase database;

    @Inject
    InvocationCounter invocations;

    @CacheData(name = ENTRIES)
    public List<String> entries(int account) {
        invocations.increment(ENTRIES + account);
        return database.entries(account);
    }

    @CacheData(name = PERSISTED, persist = PersistenceMode.DISK)
    public List<String> persisted(int account) {
        return database.entries(account);
    }

    /** Returns after the timeout of the transaction. */
    @CacheData(name = "timed out")
    public List<String> timedOut(int account) {
        UserTransaction transaction = Jta.transaction();
        Await.until("the timeout of the transaction", () -> status(transaction) != Status.STATUS_ACTIVE);
        return List.of("timed out " + account);
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
        database.add(account, text);
    }
}
