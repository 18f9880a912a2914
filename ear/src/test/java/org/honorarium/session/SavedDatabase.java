package org.honorarium.session;

import java.sql.SQLException;
import org.honorarium.launcher.SavedDatabase.Meanwhile;

/**
 * The database of this test run as it is at one moment, to which it can be taken back while the
 * server runs: so the same night can be done twice. Who is connected meanwhile loses the
 * connection.
 */
public final class SavedDatabase implements AutoCloseable {

    private final org.honorarium.launcher.SavedDatabase saved;

    private SavedDatabase(org.honorarium.launcher.SavedDatabase saved) {
        this.saved = saved;
    }

    public static SavedDatabase as(String name) throws Exception {
        return new SavedDatabase(
                org.honorarium.launcher.SavedDatabase.of(
                        ServerSession.embedded()::asAdministrator, name));
    }

    /** Does something while nobody is connected to the database, nor can be. */
    public static void shut(Meanwhile meanwhile) throws Exception {
        org.honorarium.launcher.SavedDatabase.shut(
                ServerSession.embedded()::asAdministrator, meanwhile);
    }

    /** Takes everything back to that moment. */
    public void restore() throws SQLException {
        saved.restore();
    }

    /** It is not needed any more. */
    @Override
    public void close() throws SQLException {
        saved.close();
    }
}
