package org.honorarium.database.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's tables before anything else starts, as their owner, and
 * refuses to start when the history in the database is not the one in this application.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    @PostConstruct
    void start() {
        AtStart.run(Migrations::migrate);
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(
                        setting("HONORARIUM_DB_URL"),
                        setting("HONORARIUM_DB_OWNER"),
                        setting("HONORARIUM_DB_OWNER_PASSWORD"))
                .defaultSchema("migration")
                .createSchemas(true)
                .placeholders(Map.of("app", setting("HONORARIUM_DB_APP")))
                .validateOnMigrate(true)
                .load()
                .migrate();
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set.");
        }
        return value;
    }
}
