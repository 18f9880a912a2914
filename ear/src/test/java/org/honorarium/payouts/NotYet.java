package org.honorarium.payouts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Servers begin by themselves what is due; until an evening is saved, the nights of one payer must
 * not begin. What is saved has this in it, too, and begins to be an evening when it is over.
 */
public final class NotYet {

    private static final String NOT_YET =
            """
            create function payouts.not_yet() returns trigger language plpgsql
                as $$ begin raise exception 'not yet'; end $$;
            create trigger not_yet before insert on payouts.run for each row
                when (new.payer_id = '%s') execute function payouts.not_yet();
            """;

    private static final String NOW = "drop function payouts.not_yet() cascade";

    private NotYet() {}

    public static void nightsOf(Connection superuser, UUID payer) throws SQLException {
        execute(superuser, NOT_YET.formatted(payer));
    }

    public static void isOver(Connection superuser) throws SQLException {
        execute(superuser, NOW);
    }

    private static void execute(Connection superuser, String statement) throws SQLException {
        try (var prepared = superuser.createStatement()) {
            prepared.execute(statement);
        }
    }
}
