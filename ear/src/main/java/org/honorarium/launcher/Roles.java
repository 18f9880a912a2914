package org.honorarium.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The two roles of the house's database and what each may do: one owns and changes the tables, the
 * other is the application. Made anew or found as they were.
 */
final class Roles {

    static final String OWNER = "honorarium_owner";
    static final String APPLICATION = "honorarium_app";
    static final String DATABASE = "honorarium";

    static final String RIGHTS_ON_DATABASE =
            """
            revoke all on database honorarium from public;
            grant connect, temporary on database honorarium to honorarium_app;
            alter role honorarium_app in database honorarium set search_path = server;
            """;

    private static final String RIGHTS_INSIDE =
            """
            revoke all on schema public from public;
            create schema if not exists server authorization honorarium_app;
            """;

    private final Secrets secrets;

    Roles(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The roles, and the database of the one. */
    void make(Connection administrator) throws SQLException {
        try (var statement = administrator.createStatement()) {
            for (var role : List.of(OWNER, APPLICATION)) {
                if (!exists(statement, "pg_roles where rolname", role)) {
                    statement.execute("create role " + role + " login");
                }
                // The file decides: a folder restored without it gets a new password.
                statement.execute(
                        "alter role %s password '%s'".formatted(role, secrets.ofRole(role)));
            }
            if (!exists(statement, "pg_database where datname", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    /** What they may do in it. */
    void grant(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(RIGHTS_ON_DATABASE);
            statement.execute(RIGHTS_INSIDE);
        }
    }

    private static boolean exists(Statement statement, String where, String name)
            throws SQLException {
        try (var rows = statement.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return rows.next();
        }
    }
}
