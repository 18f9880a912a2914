package org.honorarium.payouts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.Approval;
import org.honorarium.payouts.entity.Run;
import org.honorarium.payouts.entity.RunRejected;

/**
 * What stands between a run and its release: a stop, a payee who came to be like somebody on an
 * official list, or that nobody else looked at it.
 */
@Dependent
public class Safeguards {

    private static final String STOPPED =
            "select why from payouts.stop where payer_id = ? and ended_at is null";

    private static final String OVER =
            """
            select p.paid_currency as currency, sum(p.paid_minor)::bigint as total, l.per_run_minor
              from payouts.payout p
              join payouts.pay_limit_now l on l.payer_id = p.payer_id and l.currency = p.paid_currency
             where p.run_id = ? and p.state = 'RESERVED'
             group by p.paid_currency, l.per_run_minor
            having sum(p.paid_minor) > l.per_run_minor
             order by p.paid_currency
             limit 1
            """;

    private static final String NOT_CLEARED =
            """
            select p.id, p.paid_currency,
                   (select sum(o.paid_minor)::bigint from payouts.payout o
                     where o.run_id = p.run_id and o.annotator_id = p.annotator_id
                       and o.paid_currency = p.paid_currency and o.state = 'RESERVED') as paid_minor
              from payouts.payout p
             where p.id = payouts.cleared_by_nobody_else(?, ?)
            """;

    private static final String MATCHED = "select payouts.pays_a_match(?) as id";

    private static final String APPROVED =
            "select 1 as n from payouts.run_approval where run_id = ? and approved_by <> ?";

    private static final String APPROVE =
            """
            insert into payouts.run_approval (run_id, approved_by, approved_at) values (?, ?, ?)
                on conflict do nothing
            """;

    private static final String WAITS = "select payouts.waits_for_approval(?, ?) as waits";

    private static final String APPROVALS =
            """
            select a.approved_by, coalesce(n.name, '') as name, a.approved_at
              from payouts.run_approval a
              left join security.name n on n.id = a.approved_by
             where a.run_id = ?
             order by a.approved_at, a.approved_by
            """;

    @Inject Sql sql;
    @Inject Locks locks;

    /** Why this person cannot release this run now; of several reasons the first is given. */
    public Optional<RunRejected> against(Run run, UUID releaser) {
        // A stop waits for the same lock in the database.
        locks.hold("releases of " + run.payer());
        var stopped = sql.first(STOPPED, row -> RunRejected.stopped(row.text("why")), run.payer());
        return stopped.or(() -> matched(run))
                .or(() -> notApproved(run, releaser))
                .or(() -> notCleared(run, releaser));
    }

    // A list that is loaded now counts: its load is waited for.
    private Optional<RunRejected> matched(Run run) {
        locks.share("sanctions");
        var payout = sql.one(MATCHED, row -> Optional.ofNullable(row.uuid("id")), run.id());
        return payout.map(RunRejected::payeeMatched);
    }

    /** Why a run needs a second person, if it does and none but this one has approved it. */
    public Optional<RunRejected> notApproved(Run run, UUID releaser) {
        boolean waits = sql.one(WAITS, row -> row.yes("waits"), run.id(), releaser);
        return waits
                ? Optional.of(RunRejected.secondPersonMissing(run))
                : overTheLimit(run, releaser);
    }

    /** Who approved a run, the first one first. */
    public List<Approval> approvals(UUID run) {
        return sql.rows(
                APPROVALS,
                row ->
                        new Approval(
                                row.uuid("approved_by"),
                                row.text("name"),
                                row.instant("approved_at")),
                run);
    }

    private Optional<RunRejected> overTheLimit(Run run, UUID releaser) {
        var over =
                sql.first(
                        OVER,
                        row ->
                                RunRejected.overTheLimit(
                                        run,
                                        row.money("total", "currency").toString(),
                                        row.money("per_run_minor", "currency").toString()),
                        run.id());
        return over.filter(refusal -> sql.first(APPROVED, row -> 1, run.id(), releaser).isEmpty());
    }

    private Optional<RunRejected> notCleared(Run run, UUID releaser) {
        return sql.first(
                NOT_CLEARED,
                row ->
                        RunRejected.clearedByReleaser(
                                row.uuid("id"),
                                row.money("paid_minor", "paid_currency").toString()),
                run.id(),
                releaser);
    }

    /** False if this person approved it before. */
    public boolean approve(UUID run, UUID by, Instant now) {
        return sql.change(APPROVE, run, by, now) == 1;
    }
}
