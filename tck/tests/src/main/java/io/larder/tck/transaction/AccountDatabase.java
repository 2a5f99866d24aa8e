package io.larder.tck.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Entries of accounts, in the server's default database. */
@ApplicationScoped
public class AccountDatabase {

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource source;

    private final AtomicInteger connections = new AtomicInteger();

    /** Creates an empty table; outside of transactions. */
    public void recreateTable() {
        execute("DROP TABLE IF EXISTS kit_entry");
        execute("CREATE TABLE kit_entry (account INT, text VARCHAR(100))");
    }

    public void add(int account, String text) {
        execute("INSERT INTO kit_entry VALUES (" + account + ", '" + text + "')");
    }

    public List<String> entries(int account) {
        try (Connection connection = connection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT text FROM kit_entry WHERE account = ? ORDER BY text")) {
            query.setInt(1, account);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many connections were asked for so far. */
    public int connections() {
        return connections.get();
    }

    private void execute(String sql) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        connections.incrementAndGet();
        return source.getConnection();
    }
}
