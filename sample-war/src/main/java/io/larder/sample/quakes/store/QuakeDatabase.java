package io.larder.sample.quakes.store;

import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.file.QuakeFile;
import io.larder.sample.quakes.file.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.DeleteDbFiles;

/**
 * The database files in one folder, made anew from a file of earthquakes.
 *
 * @param directory where they are
 */
record QuakeDatabase(Path directory) {

    private static final String NAME = "quakes";
    private static final int BATCH = 1_000;

    /** A pool of connections to the database, which holds exactly what the file says. */
    JdbcConnectionPool load(QuakeFile file) throws IOException, SQLException {
        DeleteDbFiles.execute(directory.toString(), NAME, true);
        // H2 would close the database in a shutdown hook, which keeps the application's class loader as long as the
        // server runs.
        String url = "jdbc:h2:file:" + directory.resolve(NAME).toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try (Connection connection = pool.getConnection();
                Stream<Row> rows = file.rows()) {
            createTables(connection);
            fill(connection, rows.iterator());
            return pool;
        } catch (IOException | SQLException | RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    private static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table quake (line bigint primary key, day_utc date not null,"
                    + " latitude double precision not null, longitude double precision not null,"
                    + " magnitude decimal(4, 2) not null)");
            statement.execute(
                    "create table malformed_row (line bigint primary key, problem varchar not null, readable boolean not null)");
        }
    }

    private static void fill(Connection connection, Iterator<Row> rows) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement quakes = connection.prepareStatement("insert into quake values (?, ?, ?, ?, ?)");
                PreparedStatement malformedRows =
                        connection.prepareStatement("insert into malformed_row values (?, ?, ?)")) {
            for (int batched = 1; rows.hasNext(); batched++) {
                Row row = rows.next();
                if (row instanceof Row.Parsed parsed) {
                    addQuake(quakes, parsed);
                    if (!parsed.standardDate()) {
                        addMalformedRow(malformedRows, parsed.line(), "a timestamp in the place of a date", true);
                    }
                } else if (row instanceof Row.Unreadable unreadable) {
                    addMalformedRow(malformedRows, unreadable.line(), unreadable.reason(), false);
                }
                if (batched % BATCH == 0) {
                    quakes.executeBatch();
                    malformedRows.executeBatch();
                }
            }
            quakes.executeBatch();
            malformedRows.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void addQuake(PreparedStatement insert, Row.Parsed row) throws SQLException {
        Quake quake = row.quake();
        insert.setLong(1, row.line());
        insert.setObject(2, quake.day());
        insert.setDouble(3, quake.location().latitude());
        insert.setDouble(4, quake.location().longitude());
        insert.setBigDecimal(5, quake.magnitude());
        insert.addBatch();
    }

    private static void addMalformedRow(PreparedStatement insert, long line, String problem, boolean readable)
            throws SQLException {
        insert.setLong(1, line);
        insert.setString(2, problem);
        insert.setBoolean(3, readable);
        insert.addBatch();
    }
}
