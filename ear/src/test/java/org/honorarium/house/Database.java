package org.honorarium.house;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.honorarium.actors.entity.Actor;

/** What is really there, for a test that runs inside the server; and a hand that spoils it. */
@Dependent
public class Database {

    @Resource(lookup = "jdbc/honorarium")
    DataSource source;

    /** The one number that this query gives. */
    public long number(String query, Object... parameters) throws SQLException {
        return Long.parseLong(texts(query, parameters).getFirst());
    }

    /** The first column of every row. */
    public List<String> texts(String query, Object... parameters) throws SQLException {
        try (var connection = source.getConnection()) {
            return asTheHouse(connection, () -> read(connection, query, parameters));
        }
    }

    /** Sends one statement as this actor, past every rule in Java, and keeps what it did. */
    public int committedAs(Actor actor, String statement) throws SQLException {
        return committedAs(actor, statement, () -> {});
    }

    /** The same, and does something in between, while others wait for what was not kept yet. */
    public int committedAs(Actor actor, String statement, Pause pause) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                change(
                        connection,
                        "select set_config('honorarium.actor', ?, true)",
                        actor.setting());
                change(connection, statement);
                pause.take();
                connection.commit();
                return 1;
            } catch (InterruptedException interrupted) {
                throw new SQLException(interrupted);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** What does not hold about a payer's money, see {@link EveryCent}. */
    public List<String> wrong(UUID payer, UUID... but) throws SQLException {
        try (var connection = source.getConnection()) {
            return asTheHouse(connection, () -> EveryCent.wrong(connection, payer, but));
        }
    }

    /** What the database says to somebody who sends this past every rule in Java; "" if nothing. */
    public String refusal(Actor actor, String statement, Object... parameters) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                change(
                        connection,
                        "select set_config('honorarium.actor', ?, true)",
                        actor.setting());
                change(connection, statement, parameters);
                return "";
            } catch (SQLException refused) {
                return refused.getMessage();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Does these things as the owner of the tables, whom neither rights nor triggers need stop. */
    public void spoil(Spoiler spoiler) throws SQLException {
        try (var connection =
                DriverManager.getConnection(
                        System.getenv("HONORARIUM_DB_URL"),
                        System.getenv("HONORARIUM_DB_OWNER"),
                        System.getenv("HONORARIUM_DB_OWNER_PASSWORD"))) {
            connection.setAutoCommit(false);
            act(connection);
            spoiler.spoil(connection);
            connection.commit();
        }
    }

    /** One statement of a spoiler. */
    public static void change(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = prepare(connection, statement, parameters)) {
            prepared.execute();
        }
    }

    private static <T> T asTheHouse(Connection connection, Look<T> look) throws SQLException {
        connection.setAutoCommit(false);
        try {
            act(connection);
            return look.take();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void act(Connection connection) throws SQLException {
        change(
                connection,
                "select set_config('honorarium.actor', ?, true)",
                Actor.SYSTEM.setting());
    }

    private static List<String> read(Connection connection, String query, Object... parameters)
            throws SQLException {
        var found = new ArrayList<String>();
        try (var prepared = prepare(connection, query, parameters);
                var rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static PreparedStatement prepare(
            Connection connection, String statement, Object... parameters) throws SQLException {
        var prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }

    /** What is done to the tables, in one transaction. */
    @FunctionalInterface
    public interface Spoiler {

        void spoil(Connection connection) throws SQLException;
    }

    /** What happens before something is kept. */
    @FunctionalInterface
    public interface Pause {

        void take() throws InterruptedException, SQLException;
    }

    @FunctionalInterface
    private interface Look<T> {

        T take() throws SQLException;
    }
}
