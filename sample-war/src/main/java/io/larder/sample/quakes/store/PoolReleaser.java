package io.larder.sample.quakes.store;

import java.util.function.Consumer;
import org.h2.Driver;
import org.h2.jdbcx.JdbcConnectionPool;

/** What is done with the pool when it leaves the cache. It is not {@link AutoCloseable}, so that Larder has to be told. */
final class PoolReleaser implements Consumer<JdbcConnectionPool> {

    PoolReleaser() {}

    @Override
    public void accept(JdbcConnectionPool pool) {
        pool.dispose();
        // The list of drivers is the JVM's: a driver left there would hold the application's class loader.
        Driver.unload();
    }
}
