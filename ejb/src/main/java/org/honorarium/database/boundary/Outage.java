package org.honorarium.database.boundary;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * The database could not be asked: it starts, ends, recovers or cannot be reached, or the
 * connection to it was lost. The same request can be sent again, and will be answered then.
 */
public final class Outage {

    private static final String CONNECTION = "08";
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P04");

    private static final List<String> LOST =
            List.of(
                    "I/O error occurred",
                    "connection has been closed",
                    "terminating connection",
                    "the database system is",
                    "Connection could not be allocated");

    private Outage() {}

    /** Whether it is the reason of a failure. */
    public static boolean isBehind(Throwable failure) {
        return behind(failure).isPresent();
    }

    /** What of a failure and its causes says so. */
    public static Optional<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .filter(Outage::is)
                .findFirst();
    }

    private static boolean is(Throwable cause) {
        return saysTheDriver(cause) || saysTheServer(cause);
    }

    /** At the end of a transaction it keeps only the words of what the driver said. */
    private static boolean saysTheServer(Throwable cause) {
        return cause instanceof XAException
                && cause.getMessage() != null
                && LOST.stream().anyMatch(cause.getMessage()::contains);
    }

    private static boolean saysTheDriver(Throwable cause) {
        return cause instanceof SQLException failure
                && (isConnection(failure.getSQLState()) || isNoneToBeHad(failure.getMessage()));
    }

    private static boolean isConnection(String state) {
        return state != null && (state.startsWith(CONNECTION) || STATES.contains(state));
    }

    /** So says the pool of connections, whatever the reason is. */
    private static boolean isNoneToBeHad(String message) {
        return message != null && message.startsWith("Error in allocating a connection");
    }
}
