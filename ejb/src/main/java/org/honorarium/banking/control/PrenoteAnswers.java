package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Says;
import org.honorarium.database.boundary.Sql;
import org.honorarium.holds.boundary.Holds;
import org.honorarium.holds.entity.HoldKind;
import org.honorarium.holds.entity.HoldTerms;

/**
 * What banks say about prenotes. One that comes back holds its account until the owner confirms or
 * changes it; a corrected account becomes a proposal like any other. It is found by its whole trace
 * number in a file that was written by then, and by its individual identification number, which is
 * the end of the account's id. Attempts have numbers of their own; of those that were written
 * before they had, the last one is meant.
 */
@Dependent
public class PrenoteAnswers {

    private static final String FIND =
            """
            select q.bank_account_id, q.attempt, s.annotator_id
              from files.asked q
              join annotators.account_shown s on s.bank_account_id = q.bank_account_id
             where q.payer_id = ? and q.identification = ? and q.number = ?
               and q.odfi = ? and q.written_on <= ?::date
             order by q.attempt desc limit 1
            """;

    @Inject Sql sql;
    @Inject Holds holds;
    @Inject Corrections corrections;

    /** The account that the line is about; empty if it is about something else, or of no day. */
    Optional<AskedAbout> find(UUID payer, AnswerLine line) {
        return TraceNumber.of(line)
                .filter(
                        trace ->
                                line.date() != null
                                        && !trace.identification().isEmpty()
                                        && movesNothing(line))
                .flatMap(trace -> find(payer, trace, line.date()));
    }

    private Optional<AskedAbout> find(UUID payer, TraceNumber trace, LocalDate day) {
        return sql.first(
                FIND,
                row ->
                        new AskedAbout(
                                row.uuid("bank_account_id"),
                                row.number("attempt"),
                                row.uuid("annotator_id")),
                payer,
                trace.identification(),
                trace.number(),
                trace.odfi(),
                day);
    }

    /**
     * @param ids of the lines
     */
    void take(UUID payer, List<Decided> decided, List<UUID> ids) {
        var held = new LinkedHashMap<UUID, HoldTerms>();
        for (int i = 0; i < decided.size(); i++) {
            var one = decided.get(i);
            if (one.asked() != null && one.said().isChange()) {
                corrections.take(
                        ids.get(i), one.said(), one.asked().annotator(), one.asked().account());
            } else if (one.asked() != null) {
                held.put(hold(payer, one.asked()), terms(one));
            }
        }
        holds.putEach(held);
    }

    private static boolean movesNothing(AnswerLine line) {
        return line.says() == Says.CHANGED
                || line.says() == Says.RETURNED
                        && line.amount() != null
                        && line.amount().minor() == 0;
    }

    /** An account is held once for each attempt, however often it is told. */
    private static UUID hold(UUID payer, AskedAbout asked) {
        var again = asked.attempt() > 1 ? "/" + asked.attempt() : "";
        var name = "prenote/" + payer + "/" + asked.account() + again;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static HoldTerms terms(Decided one) {
        return new HoldTerms(
                one.asked().annotator(),
                Optional.empty(),
                HoldKind.ACCOUNT_RETURNED,
                Optional.of(one.asked().account()),
                "The bank says that this account cannot be paid to. %s"
                        .formatted(one.said().reasonCode())
                        .strip(),
                Optional.empty());
    }
}
