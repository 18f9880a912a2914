package org.honorarium.files.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;
import org.honorarium.files.entity.AskedAccount;
import org.honorarium.files.entity.PrenoteState;

/** Accounts that are asked about, as rows, and that a file of prenotes went to the bank. */
@Dependent
public class AskedRows {

    private static final String HAND_OVER =
            """
            insert into files.prenote_handover (file_id, sent_by, sent_at, settles_on, clear_on)
            values (?, ?, ?, ?, ?)
            """;

    private static final String ASKED =
            """
            select p.bank_account_id, s.annotator_id, r.reference, s.masked, h.clear_on,
                   coalesce(a.reason_code, '') as code, p.number,
                   case when a.says is not null then a.says
                        when h.file_id is null then 'WAITING'
                        when h.clear_at > now() then 'ASKED'
                        else 'CLEAR' end as state
              from files.prenote p
              join annotators.account_shown s on s.bank_account_id = p.bank_account_id
              join annotators.reference r on r.id = s.annotator_id
              left join files.prenote_handover h on h.file_id = p.file_id
              left join lateral (select x.says, x.reason_code
                                   from banking.said_of_prenote x
                                  where (x.payer_id, x.bank_account_id, x.attempt)
                                        = (p.payer_id, p.bank_account_id, p.attempt)
                                  order by (x.says = 'RETURNED') desc, x.received_at desc limit 1) a on true
             where p.file_id = ?
            """;

    private static final String OF = " from (" + ASKED + ") a where (? = '' or a.state = ?)";

    @Inject Sql sql;

    public void handOver(UUID file, UUID by, Instant now, LocalDate settlesOn, LocalDate clearOn) {
        sql.change(HAND_OVER, file, by, now, settlesOn, clearOn);
    }

    /** In the order of the file. */
    public Page<AskedAccount> page(UUID file, PageRequest request) {
        var state = request.filter("state");
        long total =
                sql.one("select count(*) as n" + OF, row -> row.number("n"), file, state, state);
        var rows =
                sql.rows(
                        "select a.*" + OF + " order by a.number offset ? limit ?",
                        AskedRows::read,
                        file,
                        state,
                        state,
                        request.first(),
                        request.size());
        return new Page<>(rows, total);
    }

    private static AskedAccount read(Row row) throws SQLException {
        return new AskedAccount(
                row.uuid("bank_account_id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("masked"),
                PrenoteState.valueOf(row.text("state")),
                row.text("code"),
                row.date("clear_on"));
    }
}
