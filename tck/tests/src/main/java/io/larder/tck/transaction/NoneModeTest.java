package io.larder.tck.transaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Transactions that are not looked at, but for the disk. */
class NoneModeTest extends TransactionTests {

    private static final String MODE = "none";

    @Deployment
    static WebArchive war() {
        return war(NoneModeTest.class, MODE);
    }

    @Override
    String mode() {
        return MODE;
    }

    @Override
    int percentLeftAfterRollback() {
        return 100;
    }
}
