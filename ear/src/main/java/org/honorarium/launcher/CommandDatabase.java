package org.honorarium.launcher;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database for a command that works beside the application or while it rests: the one that is
 * running, or one that is started for the command and stopped behind it.
 */
public final class CommandDatabase implements AutoCloseable {

    private final EmbeddedDatabase embedded;
    private final DataFolder locked;
    private final DatabaseAccess external;

    private CommandDatabase(EmbeddedDatabase embedded, DataFolder locked, DatabaseAccess external) {
        this.embedded = embedded;
        this.locked = locked;
        this.external = external;
    }

    public static CommandDatabase of(Settings settings) {
        var external = ExternalDatabase.named(System.getenv());
        if (external.isPresent()) {
            ExternalDatabase.check(external.get());
            return new CommandDatabase(null, null, external.get());
        }
        var running = EmbeddedDatabase.running(DataFolder.beside(settings.folder()));
        if (running.isPresent()) {
            return new CommandDatabase(running.get(), null, null);
        }
        var folder = DataFolder.open(settings.folder());
        Runtime.getRuntime().addShutdownHook(new Thread(new Leftovers(folder)::stop));
        var started = EmbeddedDatabase.start(folder, settings.software());
        return new CommandDatabase(started, folder, null);
    }

    /** Whether somebody else runs it. */
    public boolean isExternal() {
        return external != null;
    }

    /** Past all rights where it is ours; by the application's own role where it is not. */
    public Connection connect() {
        try {
            return isExternal() ? external.asApplication() : embedded.asSuperuser();
        } catch (SQLException failure) {
            throw new StartFailure("The database refused: " + failure.getMessage() + ".", failure);
        }
    }

    @Override
    public void close() {
        if (locked != null) {
            new Leftovers(locked).stop();
            locked.close();
        }
    }
}
