package org.honorarium.database.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Statements in the caller's transaction, on the connection that knows the actor. For the query
 * classes of the components: one statement each, as a text block, parameters as {@code ?}.
 */
@ApplicationScoped
public class Sql {

    private static final int FETCH = 1_000;

    @PersistenceContext EntityManager entities;

    private Connection own;

    /**
     * For commands that work outside of the server, on a connection whose transaction and actor are
     * theirs to set.
     */
    public static Sql on(Connection connection) {
        var sql = new Sql();
        sql.own = connection;
        return sql;
    }

    /** All rows. */
    public <T> List<T> rows(String statement, RowReader<T> reader, Object... parameters) {
        var rows = new ArrayList<T>();
        each(statement, reader, rows::add, parameters);
        return rows;
    }

    /** Row after row, without keeping them. */
    public <T> void each(
            String statement, RowReader<T> reader, Consumer<T> taker, Object... parameters) {
        try (var prepared = prepare(statement, parameters)) {
            prepared.setFetchSize(FETCH);
            try (var result = prepared.executeQuery()) {
                var row = new Row(result);
                while (result.next()) {
                    taker.accept(reader.read(row));
                }
            }
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
    }

    public <T> Optional<T> first(String statement, RowReader<T> reader, Object... parameters) {
        return rows(statement, reader, parameters).stream().findFirst();
    }

    public <T> T one(String statement, RowReader<T> reader, Object... parameters) {
        return first(statement, reader, parameters).orElseThrow();
    }

    /** Changes rows and says how many. */
    public int change(String statement, Object... parameters) {
        try (var prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
    }

    /**
     * Begins to stream rows into a table.
     *
     * @param columns their names, separated by commas
     */
    public Copy copyInto(String table, String columns) {
        return new Copy(connection(), table, columns);
    }

    private Connection connection() {
        if (own != null) {
            return own;
        }
        entities.flush();
        return entities.unwrap(Connection.class);
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        var connection = connection();
        var prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, bindable(connection, parameters[i]));
        }
        return prepared;
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
