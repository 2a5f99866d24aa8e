package io.larder.tck.transaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Values that are there at once, and go where their transaction rolls back. */
class RollbackModeTest extends TransactionTests {

    private static final String MODE = "rollback";

    @Deployment
    static WebArchive war() {
        return war(RollbackModeTest.class, MODE);
    }

    @Override
    String mode() {
        return MODE;
    }

    @Override
    int percentLeftAfterRollback() {
        return 0;
    }
}
