package io.larder.sample.quakes.store;

import io.larder.CacheResource;
import io.larder.sample.quakes.Settings;
import io.larder.sample.quakes.file.QuakeFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;

/** The earthquakes in a database. */
@ApplicationScoped
public class QuakeStore {

    @Inject
    Settings settings;

    /**
     * Connections to the database. The first call opens it and loads the file, which takes its time; everybody after that gets the same
     * pool, until the application is undeployed.
     */
    @CacheResource(
            name = "quakes-database",
            release = PoolReleaser.class,
            spinner = "Loading the earthquakes into the database.",
            showTime = true)
    public JdbcConnectionPool connections() throws IOException, SQLException {
        return new QuakeDatabase(settings.directory()).load(new QuakeFile(settings.csv()));
    }
}
