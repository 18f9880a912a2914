package org.honorarium.database.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.control.FirstWords.Words;

/** A statement on its way, behind the first words of its transaction where nobody said them yet. */
final class Message implements AutoCloseable {

    private final PreparedStatement prepared;
    private final boolean isSecond;

    Message(Connection connection, Optional<Words> first, String statement, Object... parameters)
            throws SQLException {
        isSecond = first.isPresent();
        prepared =
                connection.prepareStatement(
                        isSecond ? first.get().statement() + "; " + statement : statement);
        int place = 1;
        if (isSecond) {
            prepared.setString(place++, first.get().parameter());
        }
        for (var parameter : parameters) {
            prepared.setObject(place++, bindable(connection, parameter));
        }
    }

    /**
     * @param atOnce how many rows come at once; 0 for all of them
     */
    ResultSet rows(int atOnce) throws SQLException {
        prepared.setFetchSize(atOnce);
        execute();
        return prepared.getResultSet();
    }

    int changed() throws SQLException {
        execute();
        return prepared.getUpdateCount();
    }

    private void execute() throws SQLException {
        prepared.execute();
        if (isSecond) {
            prepared.getMoreResults();
        }
    }

    @Override
    public void close() throws SQLException {
        prepared.close();
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> many) {
            return array(connection, many);
        }
        return value;
    }

    private static Object array(Connection connection, Collection<?> values) throws SQLException {
        Object first = values.isEmpty() ? "" : values.iterator().next();
        if (first instanceof byte[]) {
            // The driver writes bytes only out of an array that says so.
            return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
        }
        var type = first instanceof UUID ? "uuid" : first instanceof Long ? "bigint" : "text";
        return connection.createArrayOf(type, values.toArray());
    }
}
