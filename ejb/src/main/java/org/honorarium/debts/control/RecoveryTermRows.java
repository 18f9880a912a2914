package org.honorarium.debts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.honorarium.database.boundary.Sql;
import org.honorarium.debts.entity.RecoveryTerms;

/** How each payer takes debts back, as rows. */
@Dependent
public class RecoveryTermRows {

    private static final String OF =
            "select share_percent, notice_days from debts.terms where payer_id = ?";

    private static final String PUT =
            """
            insert into debts.terms (payer_id, share_percent, notice_days, changed_by, changed_at)
            values (?, ?, ?, ?, ?)
                on conflict (payer_id) do update
               set share_percent = excluded.share_percent, notice_days = excluded.notice_days,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    @Inject Sql sql;

    public RecoveryTerms of(UUID payer) {
        return sql.first(
                        OF,
                        row ->
                                new RecoveryTerms(
                                        (int) row.number("share_percent"),
                                        (int) row.number("notice_days")),
                        payer)
                .orElse(RecoveryTerms.USUAL);
    }

    public void put(UUID payer, RecoveryTerms terms, UUID by, Instant at) {
        sql.change(PUT, payer, terms.sharePercent(), terms.noticeDays(), by, at);
    }
}
