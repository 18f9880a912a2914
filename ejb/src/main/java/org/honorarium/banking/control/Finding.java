package org.honorarium.banking.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.honorarium.banking.entity.AnswerLine;
import org.honorarium.banking.entity.Answerable;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.payouts.entity.PayoutState;

/**
 * Finds the payouts that lines are about: by the end-to-end id, else by the trace number, the UETR
 * or an instruction id that is ours, else by amount and date among those that the bank has not
 * answered. Each look-up goes by an index, however many payouts there ever were.
 */
@Dependent
public class Finding {

    private static final String PAYOUT =
            """
            select p.payout_id, p.annotator_id, p.bank_account_id, p.amount_minor, p.currency, p.state,
                   f.file_id, p.end_to_end_id, p.uetr
              from payouts.answerable p
              left join files.place f on f.payout_id = p.payout_id
            """;

    private static final String BY_END_TO_END =
            PAYOUT + " where p.end_to_end_id = any (?::text[]) and p.payer_id = ?";

    private static final String BY_UETR =
            PAYOUT + " where p.uetr = any (?::uuid[]) and p.payer_id = ?";

    private static final String BY_ID = PAYOUT + " where p.payout_id = any (?::uuid[])";

    // Every file numbers its entries from one: only files that were written by then are looked at,
    // and the bank that originated them is compared, too.
    private static final String BY_TRACE =
            """
            select p.payout_id, p.annotator_id, p.bank_account_id, p.amount_minor, p.currency, p.state,
                   f.file_id, p.end_to_end_id
              from files.handed h
              join files.place f on f.file_id = h.file_id and f.number = ?
              join payouts.answerable p on p.payout_id = f.payout_id
             where h.payer_id = ? and h.currency = 'USD' and h.written_at > ?::date - 90
               and files.fedwire_day(h.written_at) <= ?::date and files.odfi(h.file_id) = ?
               and (?::bigint is null or p.amount_minor = ?) and p.state not in ('CANCELLED', 'NOT_ATTEMPTED')
               and (? = '' or right(p.end_to_end_id, 15) = ?)
             limit 2
            """;

    private static final String BY_AMOUNT =
            """
            select p.payout_id, p.annotator_id, p.bank_account_id, p.amount_minor, p.currency, p.state,
                   f.file_id, p.end_to_end_id
              from payouts.answerable p
              join files.place f on f.payout_id = p.payout_id
              join files.handed h on h.file_id = f.file_id
             where p.payer_id = ? and p.currency = ? and p.amount_minor = ? and p.state in ('SENT', 'UNKNOWN')
               and ?::date between h.written_at::date - 1 and h.written_at::date + 10
             limit 2
            """;

    private static final String PAYER =
            "select payer_id from payouts.answerable where payout_id = ?";

    private static final String UETR = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject Sql sql;

    public Map<String, Answerable> byEndToEnd(UUID payer, Collection<AnswerLine> lines) {
        // Where there is no end-to-end id, the instruction id may be it.
        var ids =
                lines.stream()
                        .flatMap(line -> Stream.of(line.endToEndKey(), line.instructionKey()))
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        var found = new HashMap<String, Answerable>();
        if (!ids.isEmpty()) {
            sql.each(
                    BY_END_TO_END,
                    row -> Map.entry(row.text("end_to_end_id"), read(row)),
                    one -> found.put(one.getKey(), one.getValue()),
                    ids,
                    payer);
        }
        return found;
    }

    /** What is no UETR finds nothing. */
    public Map<String, Answerable> byUetr(UUID payer, Collection<AnswerLine> lines) {
        var uetrs =
                lines.stream()
                        .filter(line -> line.endToEndId().isEmpty())
                        .map(AnswerLine::uetr)
                        .filter(uetr -> uetr.matches(UETR))
                        .map(UUID::fromString)
                        .distinct()
                        .toList();
        var found = new HashMap<String, Answerable>();
        if (!uetrs.isEmpty()) {
            sql.each(
                    BY_UETR,
                    row -> Map.entry(row.text("uetr"), read(row)),
                    one -> found.put(one.getKey(), one.getValue()),
                    uetrs,
                    payer);
        }
        return found;
    }

    public Map<UUID, Answerable> byId(Collection<UUID> payouts) {
        return sql.rows(BY_ID, Finding::read, payouts).stream()
                .collect(Collectors.toMap(Answerable::payout, Function.identity()));
    }

    /**
     * Two if there are more than one; none that was written after the day of the line, and none by
     * a part of a trace number.
     */
    public List<Answerable> byTrace(UUID payer, AnswerLine line) {
        if (line.date() == null) {
            return List.of();
        }
        return TraceNumber.of(line).map(trace -> byTrace(payer, line, trace)).orElse(List.of());
    }

    private List<Answerable> byTrace(UUID payer, AnswerLine line, TraceNumber trace) {
        var minor = line.amount() == null ? null : line.amount().minor();
        return sql.rows(
                BY_TRACE,
                Finding::read,
                trace.number(),
                payer,
                line.date(),
                line.date(),
                trace.odfi(),
                minor,
                minor,
                trace.identification(),
                trace.identification());
    }

    /** Two if there are more than one. */
    public List<Answerable> byAmount(UUID payer, AnswerLine line) {
        if (line.amount() == null || line.date() == null) {
            return List.of();
        }
        return sql.rows(
                BY_AMOUNT,
                Finding::read,
                payer,
                line.amount().currency(),
                line.amount().minor(),
                line.date());
    }

    /** Whose payout it is. */
    public Optional<UUID> payerOf(UUID payout) {
        return sql.first(PAYER, row -> row.uuid("payer_id"), payout);
    }

    private static Answerable read(Row row) throws SQLException {
        return new Answerable(
                row.uuid("payout_id"),
                row.uuid("annotator_id"),
                row.uuid("bank_account_id"),
                row.money("amount_minor", "currency"),
                PayoutState.valueOf(row.text("state")),
                row.uuid("file_id"));
    }
}
