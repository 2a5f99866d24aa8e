package io.larder.sample.quakes.store;

import io.larder.sample.quakes.file.QuakeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** A store without a container and without a cache, loaded from one file. */
public final class LoadedStore extends QuakeStore implements AutoCloseable {

    private final JdbcConnectionPool pool;

    public LoadedStore(Path folder, Path csv) throws IOException, SQLException {
        pool = new QuakeDatabase(folder).load(new QuakeFile(csv));
    }

    @Override
    public JdbcConnectionPool connections() {
        return pool;
    }

    @Override
    public void close() {
        new PoolReleaser().accept(pool);
    }
}
