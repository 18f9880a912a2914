package org.honorarium.annotators.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.honorarium.annotators.entity.AccountKind;
import org.honorarium.annotators.entity.AccountProposal;
import org.honorarium.annotators.entity.BankDetails;
import org.honorarium.annotators.entity.ProposalState;
import org.honorarium.database.boundary.Page;
import org.honorarium.database.boundary.PageRequest;
import org.honorarium.database.boundary.Row;
import org.honorarium.database.boundary.Sql;

/** Accounts that staff propose. */
@Dependent
public class ProposalRows {

    private static final String ADD =
            """
            insert into annotators.account_proposal (id, annotator_id, currency, kind, country, bank_known, details, print,
                                                     masked, why, proposed_by, proposed_at, corrects)
            values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?::uuid)
            """;

    private static final String MAY_CORRECT =
            """
            select b.id from annotators.bank_account b
             where b.id = ? and b.replaced_at is null and b.print <> ?
               and not exists (select from annotators.account_proposal p where p.corrects = b.id and p.print = ?)
            """;

    private static final String SELECT =
            """
            select p.id, p.annotator_id, a.reference, p.currency, p.kind, p.masked, p.why, p.proposed_by,
                   coalesce(b.name, '') as by_name, p.proposed_at, p.state, coalesce(d.name, '') as decided_by_name,
                   p.decided_at
              from annotators.account_proposal p
              join annotators.annotator a on a.id = p.annotator_id
              left join security.name b on b.id = p.proposed_by
              left join security.name d on d.id = p.decided_by
            """;

    private static final String MATCHING = " where (? = '' or p.state = ?)";

    private static final String COUNT =
            "select count(*) as n from annotators.account_proposal p" + MATCHING;

    private static final String DETAILS =
            "select kind, coalesce(country, '') as country, bank_known, details, print, masked from annotators.account_proposal where id = ?";

    private static final String DECIDE =
            """
            update annotators.account_proposal set state = ?, decided_by = ?, decided_at = ?, bank_account_id = ?::uuid
             where id = ? and state = 'PROPOSED'
            """;

    @Inject Sql sql;

    public void add(
            UUID id,
            UUID annotator,
            String currency,
            BankDetails account,
            byte[] details,
            byte[] print,
            String why,
            UUID corrects,
            UUID by,
            Instant now) {
        sql.change(
                ADD,
                id,
                annotator,
                currency,
                account.kind(),
                account.country(),
                account.namesBank(),
                details,
                print,
                account.masked(),
                why,
                by,
                now,
                corrects);
    }

    /** Whether an account is in force, is not that one, and nobody proposed that for it before. */
    public boolean mayCorrect(UUID account, byte[] print) {
        return sql.first(MAY_CORRECT, row -> row.uuid("id"), account, print, print).isPresent();
    }

    public Optional<AccountProposal> find(UUID id) {
        return sql.first(SELECT + " where p.id = ?", ProposalRows::read, id);
    }

    /** What would be put in force. */
    public NewAccounts.Sealed details(UUID id) {
        return sql.one(
                DETAILS,
                row ->
                        new NewAccounts.Sealed(
                                row.text("kind"),
                                row.text("country").strip(),
                                row.yes("bank_known"),
                                row.bytes("details"),
                                row.bytes("print"),
                                row.text("masked"),
                                "PROPOSED"),
                id);
    }

    public void decide(UUID id, ProposalState state, UUID account, UUID by, Instant now) {
        sql.change(DECIDE, state, by, now, account, id);
    }

    /** The latest first. Filters by state. */
    public Page<AccountProposal> page(PageRequest request) {
        var state = request.filter("state");
        var rows =
                sql.rows(
                        SELECT + MATCHING + " order by p.proposed_at desc, p.id limit ? offset ?",
                        ProposalRows::read,
                        state,
                        state,
                        request.size(),
                        request.first());
        return new Page<>(rows, sql.one(COUNT, row -> row.number("n"), state, state));
    }

    private static AccountProposal read(Row row) throws SQLException {
        return new AccountProposal(
                row.uuid("id"),
                row.uuid("annotator_id"),
                row.text("reference"),
                row.text("currency"),
                AccountKind.valueOf(row.text("kind")),
                row.text("masked"),
                row.text("why"),
                row.uuid("proposed_by"),
                row.text("by_name"),
                row.instant("proposed_at"),
                ProposalState.valueOf(row.text("state")),
                row.text("decided_by_name"),
                row.instant("decided_at"));
    }
}
