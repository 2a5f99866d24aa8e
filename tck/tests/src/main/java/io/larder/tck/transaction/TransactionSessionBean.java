package io.larder.tck.transaction;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A session bean: the container gives each call a transaction. */
@Stateless
public class TransactionSessionBean {

    @Inject
    AccountDatabase database;

    @Inject
    MethodGates gates;

    @Inject
    InvocationCounter invocations;

    @Resource
    SessionContext context;

    @CacheData(name = "session bean")
    public List<String> entries(int account) {
        invocations.increment("session bean" + account);
        gates.pass("session bean");
        return database.entries(account);
    }

    @CacheData(name = "rollback only")
    public List<String> rollbackOnly(int account) {
        invocations.increment("rollback only" + account);
        List<String> entries = database.entries(account);
        context.setRollbackOnly();
        return entries;
    }
}
