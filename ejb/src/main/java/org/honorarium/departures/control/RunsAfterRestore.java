package org.honorarium.departures.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;

/** What a restore stands against: of runs, their payouts and their files. */
@Dependent
public class RunsAfterRestore {

    private static final String LEFT_PAYOUT =
            """
            select payout_id from payouts.identified
             where payout_id = any (?::uuid[]) and departures.has_left(end_to_end_id, state <> 'RESERVED')
             order by payout_id limit 1
            """;

    @Inject Sql sql;

    /** Why a run cannot be released; empty if it can. */
    public String refusal(UUID run) {
        return sql.one("select departures.refusal(?) as why", row -> row.text("why"), run);
    }

    /** The run that left the house and has to be done again before this one begins. */
    public Optional<UUID> goesFirst(UUID payer, UUID run) {
        return sql.first(
                "select first.id from departures.goes_first(?, ?) first (id) where first.id is not null",
                row -> row.uuid("id"),
                payer,
                run);
    }

    /** One of these that left the house before a restore, and is not to be called off. */
    public Optional<UUID> left(List<UUID> payouts) {
        return sql.first(LEFT_PAYOUT, row -> row.uuid("payout_id"), payouts);
    }

    public boolean isDoneAgain(UUID run) {
        return sql.one("select departures.is_done_again(?) as again", row -> row.yes("again"), run);
    }

    /** Whether a payment file has something in it that two people settled. */
    public boolean isSettled(UUID file) {
        return sql.one(
                "select departures.is_settled(?) as settled", row -> row.yes("settled"), file);
    }

    /** The payouts of a run to somebody who may be paid for the same work already. */
    public List<UUID> mayBePaid(UUID run) {
        return sql.rows(
                "select payout.id from departures.may_be_paid(?) payout (id)",
                row -> row.uuid("id"),
                run);
    }
}
