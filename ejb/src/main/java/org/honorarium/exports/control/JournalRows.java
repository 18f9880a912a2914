package org.honorarium.exports.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.exports.entity.AccountBalance;
import org.honorarium.exports.entity.JournalLine;
import org.honorarium.ledger.entity.AccountType;
import org.honorarium.ledger.entity.TransferCode;

/** The transfers of a book in some days, one by one or added up by day, and what they came to. */
@Dependent
public class JournalRows {

    private static final String SUMMED =
            """
            select day, concat_ws('/', day, code) as entry, code, debit, credit, currency,
                   count(*) as transfers, sum(amount_minor)::bigint as amount_minor
              from (select (recorded_at at time zone ?)::date as day, code, debit, credit, currency, amount_minor
                      from ledger.entry
                     where book_id = ? and recorded_at >= ? and recorded_at < ?) moved
             group by day, code, debit, credit, currency
             order by day, code, currency, debit, credit
            """;

    private static final String EACH =
            """
            select (recorded_at at time zone ?)::date as day, transfer_id::text as entry, code, debit, credit,
                   currency, 1 as transfers, amount_minor
              from ledger.entry
             where book_id = ? and recorded_at >= ? and recorded_at < ?
             order by recorded_at, transfer_id
            """;

    private static final String BALANCES =
            """
            select side.type, e.code, e.currency, sum(side.amount_minor)::bigint as amount_minor
              from ledger.entry e
             cross join lateral (values (e.debit, e.amount_minor), (e.credit, -e.amount_minor))
                     as side (type, amount_minor)
             where e.book_id = ? and e.recorded_at < ?
             group by side.type, e.code, e.currency
             order by side.type, e.code, e.currency
            """;

    @Inject Sql sql;

    public void lines(UUID book, Days days, boolean each, Consumer<JournalLine> taker) {
        sql.each(
                each ? EACH : SUMMED,
                JournalRows::read,
                taker,
                days.zone().getId(),
                book,
                days.begin(),
                days.end());
    }

    /** What every account came to before this moment. */
    public List<AccountBalance> before(UUID book, Instant moment) {
        return sql.rows(BALANCES, JournalRows::readBalance, book, moment);
    }

    private static JournalLine read(Row row) throws SQLException {
        return new JournalLine(
                row.date("day"),
                row.text("entry"),
                TransferCode.valueOf(row.text("code")),
                AccountType.valueOf(row.text("debit")),
                AccountType.valueOf(row.text("credit")),
                row.money("amount_minor", "currency"),
                row.number("transfers"));
    }

    private static AccountBalance readBalance(Row row) throws SQLException {
        return new AccountBalance(
                AccountType.valueOf(row.text("type")),
                TransferCode.valueOf(row.text("code")),
                row.money("amount_minor", "currency"));
    }
}
