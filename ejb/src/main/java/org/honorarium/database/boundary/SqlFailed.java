package org.honorarium.database.boundary;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/** The database did not do it, and this transaction is over. */
@ApplicationException(rollback = true)
public final class SqlFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    public SqlFailed(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /**
     * Whether the data themselves are at fault, so that the same statement would fail again: data
     * exceptions (class 22), broken constraints (23) and what our own triggers raise (P0).
     */
    public boolean isCausedByData() {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("P0");
    }

    /** Whether some text could not be read as what it was to be. */
    public boolean isUnreadable() {
        return state.startsWith("22");
    }

    public boolean isDuplicate() {
        return state.equals("23505");
    }
}
