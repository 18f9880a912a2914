package org.honorarium.pricing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.money.entity.Money;
import org.honorarium.pricing.entity.Budget;
import org.honorarium.pricing.entity.NamedBudget;

/** Budgets, and whether there is room in them. */
@Dependent
public class BudgetRows {

    private static final String NOW =
            """
            select id, client_id, project_id, currency, amount_minor, reserved_minor, spent_minor, warn_percent,
                   set_by, set_at
              from pricing.budget_now
            """;

    private static final String OF_PROJECT = NOW + " where project_id = ?";

    private static final String OF_CLIENT =
            NOW + " where client_id = ? and project_id is null order by currency";

    private static final String TO_WARN =
            NOW
                    + """
                     where warned_at is null
                       and (reserved_minor + spent_minor) * 100 >= amount_minor * warn_percent
                    """;

    // Whoever has used most of it first.
    private static final String ALL =
            """
            select b.id, b.client_id, b.project_id, b.currency, b.amount_minor, b.reserved_minor, b.spent_minor,
                   b.warn_percent, b.set_by, b.set_at, coalesce(p.name, c.name) as name, c.name as client
              from pricing.budget_now b
              join clients.name c on c.client_id = b.client_id
              left join projects.name p on p.project_id = b.project_id
             order by (b.reserved_minor + b.spent_minor)::numeric / nullif(b.amount_minor, 0) desc nulls first,
                      name, b.id
             limit 1000
            """;

    private static final String TO_TELL =
            """
            select distinct o.user_id
              from security.operations o
             where o.client_id is null or o.client_id = ?
            """;

    private static final String END =
            "update pricing.budget set ended_at = ? where id = ? and ended_at is null";

    private static final String ADD =
            """
            insert into pricing.budget (id, client_id, project_id, currency, amount_minor, warn_percent, set_by, set_at)
            values (?, ?, ?::uuid, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update pricing.budget
               set amount_minor = ?, warn_percent = ?, set_by = ?, set_at = ?, warned_at = null
             where id = ?
            """;

    private static final String WARNED =
            "update pricing.budget set warned_at = ? where id = ? and warned_at is null";

    private static final String ROOM = "select pricing.has_room(?, ?) as room";

    @Inject Sql sql;

    /** Whether there is room for so much more at this moment, for one who works there. */
    public boolean hasRoom(UUID project, Money amount) {
        return sql.one(ROOM, row -> row.yes("room"), project, amount.minor());
    }

    public Optional<Budget> ofProject(UUID project) {
        return sql.first(OF_PROJECT, BudgetRows::read, project);
    }

    /** One a currency. */
    public List<Budget> ofClient(UUID client) {
        return sql.rows(OF_CLIENT, BudgetRows::read, client);
    }

    /** Those that are near their end, of which nobody was told. */
    public List<Budget> toWarn() {
        return sql.rows(TO_WARN, BudgetRows::read);
    }

    /** A thousand at most; those that are nearest to their end first. */
    public List<NamedBudget> all() {
        return sql.rows(
                ALL, row -> new NamedBudget(read(row), row.text("name"), row.text("client")));
    }

    /** Who runs the projects of this client. */
    public List<UUID> toTell(UUID client) {
        return sql.rows(TO_TELL, row -> row.uuid("user_id"), client);
    }

    public void end(UUID id, Instant at) {
        sql.change(END, at, id);
    }

    public void add(
            UUID id, UUID client, UUID project, Money amount, int warn, UUID by, Instant at) {
        sql.change(ADD, id, client, project, amount.currency(), amount.minor(), warn, by, at);
    }

    public void change(UUID id, Money amount, int warn, UUID by, Instant at) {
        sql.change(CHANGE, amount.minor(), warn, by, at, id);
    }

    /** Says whether it was not before. */
    public boolean warned(UUID id, Instant at) {
        return sql.change(WARNED, at, id) > 0;
    }

    private static Budget read(Row row) throws SQLException {
        return new Budget(
                row.uuid("id"),
                row.uuid("client_id"),
                row.uuid("project_id"),
                row.money("amount_minor", "currency"),
                row.money("reserved_minor", "currency"),
                row.money("spent_minor", "currency"),
                Math.toIntExact(row.number("warn_percent")),
                row.uuid("set_by"),
                row.instant("set_at"));
    }
}
