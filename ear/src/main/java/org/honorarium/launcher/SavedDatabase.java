package org.honorarium.launcher;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A whole database as it is at one moment, to which it can be taken back while servers run: so the
 * same night can be done twice. Who is connected meanwhile loses the connection.
 */
public final class SavedDatabase implements AutoCloseable {

    private static final String KEEP_OUT = "alter database honorarium allow_connections false";
    private static final String LET_IN = "alter database honorarium allow_connections true";
    private static final String SEND_AWAY =
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = 'honorarium'";

    /** Nobody is to come before the rights are given. */
    private static final String AGAIN =
            "create database honorarium template %s owner honorarium_owner allow_connections false";

    private final Administrator administrator;
    private final String name;

    private SavedDatabase(Administrator administrator, String name) {
        this.administrator = administrator;
        this.name = name;
    }

    /**
     * @param administrator of the PostgreSQL in which it is
     * @param name of the copy, which must not be there yet
     */
    public static SavedDatabase of(Administrator administrator, String name) throws Exception {
        try (var connection = administrator.connection()) {
            shut(
                    administrator,
                    () ->
                            run(
                                    connection,
                                    "create database %s template honorarium".formatted(name)));
        }
        return new SavedDatabase(administrator, name);
    }

    /** Does something while nobody is connected to the database, nor can be. */
    public static void shut(Administrator administrator, Meanwhile meanwhile) throws Exception {
        try (var connection = administrator.connection()) {
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
        try (var connection = administrator.connection()) {
            run(connection, "drop database honorarium with (force)");
            run(connection, AGAIN.formatted(name));
            // What belongs to a database and is not copied with it.
            run(connection, Roles.RIGHTS_ON_DATABASE);
            run(connection, LET_IN);
        }
    }

    /** It is not needed any more. */
    @Override
    public void close() throws SQLException {
        try (var connection = administrator.connection()) {
            run(connection, "drop database " + name);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Signs in as the administrator of a PostgreSQL. */
    @FunctionalInterface
    public interface Administrator {

        Connection connection() throws SQLException;
    }

    /** What happens while the database is shut. */
    @FunctionalInterface
    public interface Meanwhile {

        void happens() throws Exception;
    }
}
