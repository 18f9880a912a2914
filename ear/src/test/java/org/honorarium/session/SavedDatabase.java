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

    private static final String COPY = " template honorarium";

    /** Nobody is to come before the rights are given. */
    private static final String AGAIN =
            "create database honorarium template %s owner honorarium_owner allow_connections false";

    /** What belongs to a database and is not copied with it. */
    private static final String RIGHTS =
            """
            revoke all on database honorarium from public;
            grant connect, temporary on database honorarium to honorarium_app;
            alter role honorarium_app in database honorarium set search_path = server;
            """;

    private final String name;
    private final Superuser superuser;

    private SavedDatabase(String name, Superuser superuser) {
        this.name = name;
        this.superuser = superuser;
    }

    public static SavedDatabase as(String name) throws Exception {
        return as(name, SavedDatabase::superuser);
    }

    /**
     * @param superuser of the PostgreSQL in which it is
     */
    public static SavedDatabase as(String name, Superuser superuser) throws Exception {
        try (var connection = superuser.connection()) {
            shut(superuser, () -> run(connection, "create database " + name + COPY));
        }
        return new SavedDatabase(name, superuser);
    }

    /** Does something while nobody is connected to the database, nor can be. */
    public static void shut(Meanwhile meanwhile) throws Exception {
        shut(SavedDatabase::superuser, meanwhile);
    }

    private static void shut(Superuser superuser, Meanwhile meanwhile) throws Exception {
        try (var connection = superuser.connection()) {
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
        try (var connection = superuser.connection()) {
            run(connection, "drop database honorarium with (force)");
            run(connection, AGAIN.formatted(name));
            run(connection, RIGHTS);
            run(connection, LET_IN);
        }
    }

    /** It is not needed any more. */
    @Override
    public void close() throws SQLException {
        try (var connection = superuser.connection()) {
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

    /** Signs in as the administrator of a PostgreSQL. */
    @FunctionalInterface
    public interface Superuser {

        Connection connection() throws SQLException;
    }
}
