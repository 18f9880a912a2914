package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.ChangedAccount;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Changed accounts, and that somebody says they are right. */
@Dependent
public class Confirmations {

    private static final String CONFIRM =
            """
            update annotators.bank_account set confirmed_by = ?, confirmed_at = ?, confirmed_why = ?
             where id = ? and confirmed_at is null and replaced_at is null
            """;

    private static final String SELECT =
            """
            select b.id, b.annotator_id, a.reference, b.currency, b.kind, b.masked, b.since, b.put_by,
                   coalesce(n.name, '') as put_by_name, p.decided_by
              from annotators.bank_account b
              join annotators.annotator a on a.id = b.annotator_id
              left join security.name n on n.id = b.put_by
              left join annotators.account_proposal p on p.bank_account_id = b.id
            """;

    private static final String WAITING =
            " where b.origin <> 'REGISTER' and b.confirmed_at is null and b.replaced_at is null";

    private static final String COUNT =
            "select count(*) as n from annotators.bank_account b" + WAITING;

    @Inject Sql sql;

    /**
     * False if it was confirmed before, or another account has replaced it.
     *
     * @param why null from its owner
     */
    public boolean confirm(UUID account, UUID by, String why, Instant now) {
        return sql.change(CONFIRM, by, now, why, account) == 1;
    }

    public Optional<ChangedAccount> find(UUID account) {
        return sql.first(SELECT + " where b.id = ?", Confirmations::read, account);
    }

    public Optional<ChangedAccount> findWaiting(UUID account) {
        return sql.first(SELECT + WAITING + " and b.id = ?", Confirmations::read, account);
    }

    /** Those that nobody has confirmed, the longest waiting first. */
    public Page<ChangedAccount> waiting(PageRequest request) {
        var rows =
                sql.rows(
                        SELECT + WAITING + " order by b.since, b.id limit ? offset ?",
                        Confirmations::read,
                        request.size(),
                        request.first());
        return new Page<>(rows, sql.one(COUNT, row -> row.number("n")));
    }

    private static ChangedAccount read(Row row) throws SQLException {
        return new ChangedAccount(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("currency"),
                AccountKind.valueOf(row.text("kind")),
                row.text("masked"),
                row.instant("since"),
                row.uuid("put_by"),
                row.text("put_by_name"),
                row.uuid("decided_by"));
    }
}
