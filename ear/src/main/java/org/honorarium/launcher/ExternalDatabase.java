package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL that somebody else runs, named by environment variables. It is never set up here.
 */
final class ExternalDatabase {

    private static final int OLDEST = 15;

    private static final String SETUP =
            """
            create role honorarium_owner login password '…';
            create role honorarium_app login password '…';
            create database honorarium owner honorarium_owner;
            revoke all on database honorarium from public;
            grant connect, temporary on database honorarium to honorarium_app;
            \\connect honorarium
            revoke all on schema public from public;
            create schema server authorization honorarium_app;
            alter role honorarium_app in database honorarium set search_path = server;
            alter role honorarium_app in database honorarium set jit = off;
            """;

    private ExternalDatabase() {}

    /** The database that the environment names, if it names one. */
    static Optional<DatabaseAccess> named(Map<String, String> environment) {
        var url = environment.get(DatabaseAccess.URL);
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        var access =
                new DatabaseAccess(
                        url,
                        environment.getOrDefault(DatabaseAccess.OWNER, "honorarium_owner"),
                        environment.getOrDefault(DatabaseAccess.OWNER_PASSWORD, ""),
                        environment.getOrDefault(DatabaseAccess.APPLICATION, "honorarium_app"),
                        environment.getOrDefault(DatabaseAccess.APPLICATION_PASSWORD, ""));
        return Optional.of(access);
    }

    /**
     * Both roles can sign in, and the server is not too old.
     *
     * @throws StartFailure with the statements that make the roles, if one of them cannot
     */
    static void check(DatabaseAccess access) {
        try (var owner = access.asOwner();
                var application = access.asApplication()) {
            refuseOld(owner);
            refuseUnprepared(application);
        } catch (SQLException failure) {
            throw unprepared(access, failure.getMessage());
        }
    }

    /** If somebody restored it, the seals beside it are those of the restored one. */
    static void knowRestored(DatabaseAccess access, Path notes) {
        try (var owner = access.asOwner()) {
            new RestoredSeals(notes).setAside(owner);
        } catch (SQLException | IOException failure) {
            throw new StartFailure(
                    "The seals in %s cannot be held against the restored database: %s."
                            .formatted(notes, failure.getMessage()),
                    failure);
        }
    }

    private static void refuseOld(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StartFailure(
                    "The database is PostgreSQL %d; Honorarium needs %d or newer."
                            .formatted(version, OLDEST));
        }
    }

    private static void refuseUnprepared(Connection application) throws SQLException {
        if (!"server".equals(application.getSchema())) {
            throw new SQLException("the application's role does not find its schema \"server\"");
        }
    }

    private static StartFailure unprepared(DatabaseAccess access, String reason) {
        return new StartFailure(
                "The database at %s is not ready (%s). Have its administrator run once:%n%n%s"
                        .formatted(access.url(), reason, SETUP.indent(2)));
    }
}
