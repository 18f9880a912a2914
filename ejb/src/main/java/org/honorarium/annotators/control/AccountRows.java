package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.AccountRow;
import org.honorarium.database.boundary.Sql;

/** The accounts of one annotator, those in force first, then the latest first. */
@Dependent
public class AccountRows {

    private static final String OF =
            """
            select id, currency, kind, masked, since, replaced_at, origin <> 'REGISTER' as changed, confirmed_at
              from annotators.bank_account
             where annotator_id = ?
             order by replaced_at is not null, since desc, id desc
            """;

    @Inject Sql sql;

    public List<AccountRow> of(UUID annotator) {
        return sql.rows(
                OF,
                row ->
                        new AccountRow(
                                row.uuid("id"),
                                row.text("currency"),
                                AccountKind.valueOf(row.text("kind")),
                                row.text("masked"),
                                row.instant("since"),
                                row.instant("replaced_at"),
                                row.yes("changed"),
                                row.instant("confirmed_at")),
                annotator);
    }
}
