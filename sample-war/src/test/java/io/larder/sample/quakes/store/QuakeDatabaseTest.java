package io.larder.sample.quakes.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.sample.quakes.file.QuakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuakeDatabaseTest {

    private static final String HEADER = "Date,Latitude,Longitude,Magnitude\n";

    @TempDir
    Path folder;

    @Test
    void database_of_an_earlier_start_is_replaced() throws Exception {
        try (LoadedStore before = store(HEADER + "01/02/1965,1,2,6\n01/03/1965,1,2,6\n")) {
            assertEquals(2, quakes(before));
        }

        try (LoadedStore after = store(HEADER + "01/02/1965,1,2,6\n")) {
            assertEquals(1, quakes(after));
        }
    }

    @Test
    void damaged_database_of_an_earlier_start_is_replaced() throws Exception {
        Files.writeString(folder.resolve("quakes.mv.db"), "not a database");

        try (LoadedStore store = store(HEADER + "01/02/1965,1,2,6\n")) {
            assertEquals(1, quakes(store));
        }
    }

    @Test
    void missing_file_leaves_no_open_database() {
        QuakeFile missing = new QuakeFile(folder.resolve("missing.csv"));

        assertThrows(NoSuchFileException.class, () -> new QuakeDatabase(folder).load(missing));

        assertTrue(Files.notExists(folder.resolve("quakes.lock.db")));
    }

    @Test
    void closed_pool_leaves_no_driver_behind() throws Exception {
        store(HEADER).close();

        assertTrue(DriverManager.drivers().noneMatch(Driver.class::isInstance));
    }

    private LoadedStore store(String csv) throws IOException, SQLException {
        return new LoadedStore(folder, Files.writeString(folder.resolve("quakes.csv"), csv));
    }

    private static long quakes(LoadedStore store) throws SQLException {
        try (Connection connection = store.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from quake")) {
            row.next();
            return row.getLong(1);
        }
    }
}
