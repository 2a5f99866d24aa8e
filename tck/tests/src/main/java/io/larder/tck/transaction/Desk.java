package io.larder.tck.transaction;

import io.larder.CacheData;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Runs;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A session bean: the container gives each call a transaction. */
@Stateless
public class Desk {

    @Inject
    Bank bank;

    @Inject
    Gates gates;

    @Inject
    Runs runs;

    @Resource
    SessionContext context;

    @CacheData(name = "desk")
    public List<String> entries(int account) {
        runs.of("desk" + account);
        gates.pass("desk");
        return bank.entries(account);
    }

    @CacheData(name = "doomed")
    public List<String> doomed(int account) {
        runs.of("doomed" + account);
        List<String> entries = bank.entries(account);
        context.setRollbackOnly();
        return entries;
    }
}
