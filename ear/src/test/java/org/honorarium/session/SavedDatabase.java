package org.honorarium.session;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The whole database as it is at one moment, to which it can be taken back while the server runs:
 * so the same night can be done twice. Who is connected meanwhile loses the connection.
 */
public final class SavedDatabase implements AutoCloseable {

    private static final String KEEP_OUT = "alter database honorarium allow_connections false";
    private static final String LET_IN = "alter database honorarium allow_connections true";
    private static final String SEND_AWAY =
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = 'honorarium'";

    /** What belongs to a database and is not copied with it. */
    private static final String RIGHTS =
            """
            revoke all on database honorarium from public;
            grant connect, temporary on database honorarium to honorarium_app;
            alter role honorarium_app in database honorarium set search_path = server;
            """;

    private final String name;

    private SavedDatabase(String name) {
        this.name = name;
    }

    public static SavedDatabase as(String name) throws Exception {
        try (var connection = superuser()) {
            shut(() -> run(connection, "create database " + name + " template honorarium"));
        }
        return new SavedDatabase(name);
    }

    /** Does something while nobody is connected to the database, nor can be. */
    public static void shut(Meanwhile meanwhile) throws Exception {
        try (var connection = superuser()) {
            run(connection, KEEP_OUT);
            try {
                run(connection, SEND_AWAY);
                meanwhile.happens();
            } finally {
                run(connection, LET_IN);
            }
        }
    }

    /** Takes everything back to that moment. */
    public void restore() throws SQLException {
        try (var connection = superuser()) {
            run(connection, "drop database honorarium with (force)");
            run(
                    connection,
                    "create database honorarium template %s owner honorarium_owner"
                            .formatted(name));
            run(connection, RIGHTS);
        }
    }

    /** It is not needed any more. */
    @Override
    public void close() throws SQLException {
        try (var connection = superuser()) {
            run(connection, "drop database " + name);
        }
    }

    private static Connection superuser() throws SQLException {
        return ServerSession.asSuperuser("postgres");
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** What happens while the database is shut. */
    @FunctionalInterface
    public interface Meanwhile {

        void happens() throws Exception;
    }
}
