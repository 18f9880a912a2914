package org.honorarium.rules;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.honorarium.actors.entity.Actor;
import org.honorarium.actors.entity.Role;

/**
 * Somebody who has the application's own access to the database and no good will: sends statements
 * past every rule in Java. Nothing that succeeds is kept.
 */
@Dependent
class Attacker {

    @Resource(lookup = "jdbc/honorarium")
    DataSource source;

    /** What the database said against it; empty if it let it happen. */
    String tries(String... statements) throws SQLException {
        return triesAs(Actor.SYSTEM, statements);
    }

    String triesAs(Actor actor, String... statements) throws SQLException {
        try (var connection = connect(actor)) {
            try {
                for (var statement : statements) {
                    execute(connection, statement);
                }
                execute(connection, "set constraints all immediate");
                return "";
            } catch (SQLException refused) {
                return refused.getMessage();
            } finally {
                connection.rollback();
            }
        }
    }

    long counts(Actor actor, String table) throws SQLException {
        try (var connection = connect(actor);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            long count = rows.getLong(1);
            connection.rollback();
            return count;
        }
    }

    Connection connect(Actor actor) throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        if (actor != null) {
            become(connection, actor);
        }
        return connection;
    }

    /** From here on the database takes this connection for that actor. */
    static void become(Connection connection, Actor actor) throws SQLException {
        execute(
                connection,
                "select set_config('honorarium.actor', '" + actor.setting() + "', true)");
    }

    static Actor annotator(UUID id) {
        return new Actor(id, Set.of(Role.ANNOTATOR), false);
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
