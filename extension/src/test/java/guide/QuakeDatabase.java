package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;

@ApplicationScoped
public class QuakeDatabase {

    @Inject
    QuakeDatabase database;

    @CacheResource(release = Dispose.class)
    public JdbcConnectionPool pool() {
        return JdbcConnectionPool.create("jdbc:h2:mem:quakes", "sa", "");
    }

    @CacheData(ttl = "10m", maxEntries = 500)
    public List<Quake> strongerThan(double magnitude) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select * from quake where magnitude > ? order by happened")) {
            query.setDouble(1, magnitude);
            List<Quake> quakes = new ArrayList<>();
            for (ResultSet row = query.executeQuery(); row.next(); ) {
                quakes.add(new Quake(
                        row.getObject("happened", LocalDate.class),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getDouble("magnitude")));
            }
            return quakes;
        }
    }

    static class Dispose implements Consumer<JdbcConnectionPool> {

        @Override
        public void accept(JdbcConnectionPool pool) {
            pool.dispose();
        }
    }
}
