package io.larder.internal.cdi.runtime;

import io.larder.internal.core.transaction.Transaction;
import io.larder.internal.core.transaction.Transactions;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The server's transactions, read from Jakarta Transactions' {@code TransactionSynchronizationRegistry}. */
record JtaTransactions(TransactionSynchronizationRegistry registry) implements Transactions {

    /** The JNDI name in Jakarta EE, and WildFly's, which is available before the application's naming context. */
    private static final List<String> NAMES =
            List.of("java:comp/TransactionSynchronizationRegistry", "java:jboss/TransactionSynchronizationRegistry");

    /**
     * Those of the server.
     *
     * @return {@link #NONE} where it gives none
     * @throws LinkageError where the types of Jakarta Transactions are not there
     */
    static Transactions find() {
        return NAMES.stream()
                .flatMap(name -> registry(name).stream())
                .findFirst()
                .<Transactions>map(JtaTransactions::new)
                .orElse(NONE);
    }

    @SuppressWarnings("BanJNDI") // Names that servers bind.
    private static List<TransactionSynchronizationRegistry> registry(String name) {
        try {
            return InitialContext.doLookup(name) instanceof TransactionSynchronizationRegistry found
                    ? List.of(found)
                    : List.of();
        } catch (NamingException e) {
            return List.of();
        }
    }

    @Override
    public @Nullable Transaction current() {
        @Nullable Object key = registry.getTransactionKey();
        return key == null ? null : new JtaTransaction(registry, key);
    }

    /** @param key the server's, equal for the same transaction */
    private record JtaTransaction(TransactionSynchronizationRegistry registry, Object key) implements Transaction {

        @Override
        public boolean isActive() {
            return key.equals(registry.getTransactionKey()) && registry.getTransactionStatus() == Status.STATUS_ACTIVE;
        }

        @Override
        public boolean onCompletion(CompletionListener ending) {
            try {
                registry.registerInterposedSynchronization(new CompletionSynchronization(ending));
                return true;
            } catch (IllegalStateException e) {
                // It has ended, or is marked for rollback.
                return false;
            }
        }
    }

    private record CompletionSynchronization(Transaction.CompletionListener callback) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            callback.completed(status == Status.STATUS_COMMITTED);
        }
    }
}
