package org.honorarium.payouts.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.honorarium.audit.boundary.Audit;
import org.honorarium.database.boundary.Locks;
import org.honorarium.database.boundary.Sql;
import org.honorarium.ledger.boundary.Ledger;
import org.honorarium.notices.boundary.Notices;
import org.honorarium.payouts.entity.CallingOff;

/**
 * What holds a payee at the release of a night that did not see it: a match with an official list,
 * a review, a missing tax form, a pause, an account that a bank sent back or that was changed, a
 * town that banks cannot read any more. When it was put says nothing: it may still have been on its
 * way when the night decided. What would go to such a payee is called off in one statement; its
 * items are open again, and the next night says why they wait. Where the law does not let work wait
 * no review, form or pause calls it off, as none kept the night from paying.
 */
@Dependent
public class HeldSince {

    private static final String CALL_OFF =
            """
            update payouts.payout p set state = 'CANCELLED', cancel_reason = h.reason, changed_at = ?
              from payouts.held_since(?) h
             where p.id = h.payout_id and p.state = 'RESERVED'
            returning p.id, p.annotator_id, h.reason
            """;

    @Inject Sql sql;
    @Inject Locks locks;
    @Inject Reopening reopening;
    @Inject Ledger ledger;
    @Inject Notices notices;
    @Inject Audit audit;
    @Inject Event<CallingOff> callingOff;

    /** How many of a run's payouts are called off. Until the transaction ends nobody is held. */
    public int callOff(UUID run, Instant now) {
        // A list that is loaded now is waited for. Whoever puts a hold, a match, an account or a
        // town or withdraws a form shares the other lock, in the database.
        locks.share("sanctions");
        locks.hold("what holds payees");
        var held =
                sql.rows(
                        CALL_OFF,
                        row ->
                                new Held(
                                        row.uuid("id"),
                                        row.uuid("annotator_id"),
                                        row.text("reason")),
                        now,
                        run);
        if (held.isEmpty()) {
            return 0;
        }
        var payouts = held.stream().map(Held::payout).toList();
        callingOff.fire(new CallingOff(payouts));
        ledger.callOff(payouts);
        reopening.putBack(payouts, now);
        held.stream()
                .collect(groupingBy(Held::reason, mapping(Held::annotator, toList())))
                .forEach((reason, payees) -> tell(run, reason, payees));
        return held.size();
    }

    private void tell(UUID run, String reason, List<UUID> payees) {
        notices.tell(payees, "payouts/held-after-all", Map.of());
        audit.note(
                "payouts/held-after-all",
                run,
                Map.of(),
                Map.of("reason", reason, "payouts", Integer.toString(payees.size())));
    }

    private record Held(UUID payout, UUID annotator, String reason) {}
}
