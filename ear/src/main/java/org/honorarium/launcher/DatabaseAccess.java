package org.honorarium.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the database is and who signs in to it: the owner, for migrations, and the application's
 * own role, which may not change what is only added to.
 */
public record DatabaseAccess(
        String url,
        String owner,
        String ownerPassword,
        String application,
        String applicationPassword) {

    static final String URL = "HONORARIUM_DB_URL";
    static final String OWNER = "HONORARIUM_DB_OWNER";
    static final String OWNER_PASSWORD = "HONORARIUM_DB_OWNER_PASSWORD";
    static final String APPLICATION = "HONORARIUM_DB_APP";
    static final String APPLICATION_PASSWORD = "HONORARIUM_DB_APP_PASSWORD";

    /** As the application server and the application read it. */
    public Map<String, String> environment() {
        return Map.of(
                URL, url,
                OWNER, owner,
                OWNER_PASSWORD, ownerPassword,
                APPLICATION, application,
                APPLICATION_PASSWORD, applicationPassword);
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, application, applicationPassword);
    }
}
