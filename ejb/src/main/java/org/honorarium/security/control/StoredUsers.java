package org.honorarium.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.actors.entity.Role;
import org.honorarium.database.boundary.Sql;
import org.honorarium.security.entity.PasswordHash;
import org.honorarium.security.entity.UserOrder;

/** Users as they are stored. */
@Dependent
public class StoredUsers {

    private static final String ADD =
            """
            insert into security.user_account
                (id, name, password_hash, must_change, roles, all_clients, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CHANGE =
            """
            update security.user_account
               set name = ?, roles = ?, all_clients = ?
             where id = ?
            """;

    private static final String SET_PASSWORD =
            """
            update security.user_account
               set password_hash = ?, must_change = ?, failed_attempts = 0, locked_until = null
             where id = ?
            """;

    private static final String SET_DISABLED =
            "update security.user_account set disabled_at = ? where id = ?";

    private static final String ANY = "select exists (select from security.user_account) as any";

    @Inject Sql sql;
    @Inject Clock clock;

    /** Whether this made the user: nobody with that id or name was there before. */
    public boolean add(UserOrder order, PasswordHash password, boolean oneTime) {
        int added =
                sql.change(
                        ADD,
                        order.id(),
                        order.name(),
                        password.text(),
                        oneTime,
                        order.roles().stream().map(Role::name).toList(),
                        order.allClients(),
                        clock.instant());
        return added == 1;
    }

    public void change(UserOrder order) {
        var roles = order.roles().stream().map(Role::name).toList();
        sql.change(CHANGE, order.name(), roles, order.allClients(), order.id());
    }

    public void setPassword(UUID user, PasswordHash password, boolean oneTime) {
        sql.change(SET_PASSWORD, password.text(), oneTime, user);
    }

    /**
     * @param at null to let them in again
     */
    public void setDisabled(UUID user, Instant at) {
        sql.change(SET_DISABLED, at, user);
    }

    public boolean isAnybodyThere() {
        return sql.one(ANY, row -> row.yes("any"));
    }
}
