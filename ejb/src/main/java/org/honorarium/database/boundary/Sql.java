package org.honorarium.database.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.honorarium.database.control.FirstWords;
import org.honorarium.database.control.FirstWords.Words;

/**
 * Statements in the caller's transaction, on the connection that knows the actor. For the query
 * classes of the components: one statement each, as a text block, parameters as {@code ?}.
 */
@ApplicationScoped
public class Sql {

    private static final int MANY = 1_000;
    private static final int ALL = 0;

    @PersistenceContext EntityManager entities;
    @Inject FirstWords firstWords;

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

    /**
     * What the database hears before anything else of this transaction, in one message with what
     * comes next.
     *
     * @param statement a query with one parameter
     */
    public void sayFirst(String statement, String parameter) {
        firstWords.keep(new Words(statement, parameter));
    }

    /** The entities of this transaction, on the same connection. */
    public EntityManager entities() {
        told();
        return entities;
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
        read(MANY, statement, reader, taker, parameters);
    }

    /** Of a statement that finds few rows: they come at once. */
    public <T> Optional<T> first(String statement, RowReader<T> reader, Object... parameters) {
        var rows = new ArrayList<T>();
        read(ALL, statement, reader, rows::add, parameters);
        return rows.stream().findFirst();
    }

    public <T> T one(String statement, RowReader<T> reader, Object... parameters) {
        return first(statement, reader, parameters).orElseThrow();
    }

    /** Changes rows and says how many. */
    public int change(String statement, Object... parameters) {
        try (var message = message(statement, parameters)) {
            return message.changed();
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
        return new Copy(told(), table, columns);
    }

    private <T> void read(
            int atOnce,
            String statement,
            RowReader<T> reader,
            Consumer<T> taker,
            Object... parameters) {
        try (var message = message(statement, parameters);
                var result = message.rows(atOnce)) {
            var row = new Row(result);
            while (result.next()) {
                taker.accept(reader.read(row));
            }
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
    }

    private Message message(String statement, Object... parameters) throws SQLException {
        return new Message(
                connection(),
                own == null ? firstWords.take() : Optional.empty(),
                statement,
                parameters);
    }

    /** Knows who acts. */
    private Connection told() {
        var connection = connection();
        if (own == null) {
            firstWords
                    .take()
                    .ifPresent(
                            words ->
                                    on(connection)
                                            .first(
                                                    words.statement(),
                                                    row -> "",
                                                    words.parameter()));
        }
        return connection;
    }

    private Connection connection() {
        if (own != null) {
            return own;
        }
        entities.flush();
        return entities.unwrap(Connection.class);
    }
}
