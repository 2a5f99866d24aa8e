package io.larder.tck.transaction;

import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The server's transactions, for a test inside it. */
final class Jta {

    private Jta() {}

    @SuppressWarnings("BanJNDI") // A name of Jakarta EE.
    static UserTransaction transaction() {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins one. */
    static UserTransaction begin() throws Exception {
        UserTransaction transaction = transaction();
        transaction.begin();
        return transaction;
    }
}
