package cn.linli.kernel.sight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.ConcurrentReferenceHashMap.ReferenceType;

/**
 * Hands out connections that work as the program's own role and see what the current {@link Sight} sees. The server is told
 * only when a connection was last used with another sight.
 */
final class SightedDataSource extends DelegatingDataSource {

    private static final String BEGIN =
            "select set_config('role', 'linli_app', false), set_config('linli.sight', ?, false)";
    private static final String CHANGE = "select set_config('linli.sight', ?, false)";

    /** By the connection behind the pool's wrapper, which lives as long as the server's session does. */
    private final Map<Connection, String> told = new ConcurrentReferenceHashMap<>(64, ReferenceType.WEAK);

    SightedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private void tell(Connection connection) throws SQLException {
        Connection session = connection.unwrap(Connection.class);
        String before = told.get(session);
        String now = wanted(before);
        if (now.equals(before)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(before == null ? BEGIN : CHANGE)) {
            statement.setString(1, now);
            statement.execute();
        }
        told.put(session, now);
    }

    private static String wanted(@Nullable String before) {
        String current = Sight.current();
        if (current != null) {
            return current;
        }
        return before == null ? "" : before;
    }
}
